export { outgoingWords } from './outgoing/words.ts';
export { groundWords } from './words.ts';
