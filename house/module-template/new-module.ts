import { consoleTemplate } from './console.ts';
import { domainTemplate } from './domain.ts';
import type { Files } from './names.ts';
import { serverTemplate } from './server.ts';

/**
 * The files of a new module on all three shelves, by path from the top.
 *
 * @throws Error when the word is not one lower-case English word, which it must be to name variables and folders alike
 */
export function newModule(word: string): Files {
  if (!/^[a-z]+$/.test(word)) throw new Error(`A module is named by one lower-case word, not "${word}".`);
  const names = { word, capital: word.charAt(0).toUpperCase() + word.slice(1) };
  return { ...domainTemplate(names), ...serverTemplate(names), ...consoleTemplate(names) };
}
