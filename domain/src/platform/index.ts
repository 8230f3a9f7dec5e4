export { groundWords } from './words.ts';
