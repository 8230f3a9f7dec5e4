import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a module, by path from the top. */
export type Files = Readonly<Record<string, string>>;

/** What a module is called: `inspections`, of which one is an `inspection`, 巡检. */
export interface Names {
  /** One lower-case word, as in folders. */
  readonly word: string;
  /** One lower-case word for one of what it holds. */
  readonly thing: string;
  /** What people call it in Chinese. */
  readonly chinese: string;
}

const shelves = join(import.meta.dirname, 'shelves');

/**
 * The files of a new module on all shelves. The shelves hold a module of examples, in which every name is put in place.
 *
 * @param stamp `YYYYMMDDHHMM` of its migration
 * @throws Error when a word cannot name variables and folders alike
 */
export function newModule(names: Names, stamp: string): Files {
  requireNames(names);
  const paths = readdirSync(shelves, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.txt'),
  );
  return Object.fromEntries(
    paths.toSorted().map((path) => {
      const place = path
        .replaceAll('\\', '/')
        .replace(/\.txt$/, '')
        .replace('STAMP', stamp);
      return [named(place, names), named(readFileSync(join(shelves, path), 'utf8'), names)];
    }),
  );
}

/** A text about examples, about this module's things instead. */
export function named(text: string, { word, thing, chinese }: Names): string {
  const article = /^[aeiou]/.test(thing) ? 'n' : '';
  return text
    .replaceAll(/\b(an) (example)\b/gi, (_, [a = 'a'], noun) => `${a}${article} ${noun}`)
    .replaceAll('examples', word)
    .replaceAll('Examples', capital(word))
    .replaceAll('example', thing)
    .replaceAll('Example', capital(thing))
    .replaceAll('示例', chinese);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function requireNames({ word, thing, chinese }: Names): void {
  for (const name of [word, thing])
    if (!/^[a-z]+$/.test(name))
      throw new Error(`A module and its things are named by one lower-case word each, not "${name}".`);
  if (word === thing) throw new Error(`A module holds many: ${word} needs another word for one of them.`);
  if (!/^\p{Script=Han}+$/u.test(chinese))
    throw new Error(`Say in Chinese what ${word} are, not "${chinese}".`);
}
