export { kitWords } from './kit-words.ts';
export { words } from './words.ts';
