import { rings } from '../rings.ts';
import { type Names, named } from './new-module.ts';

/** One file in which a new module is entered: where it stands, and the text with the module in it. */
interface Entry {
  readonly path: string;
  readonly enter: (text: string, names: Names) => string;
}

/** Every list of the house that names each module. Their order is mended by hand where it matters. */
export const entries: readonly Entry[] = [
  { path: 'server/src/modules.ts', enter: inModules },
  { path: 'console/src/modules.ts', enter: inModules },
  {
    path: 'domain/src/people/permission-groups.ts',
    enter: before(/\n\};\n\n\/\*\* Rights/, "\n  examples: { zh: '示例', en: 'Examples' },"),
  },
  {
    path: 'domain/src/platform/work/kind-words.ts',
    enter: before(/\n\};\nconst parts/, "\n  examples: { zh: '示例', en: 'Examples' },"),
  },
  {
    path: 'domain/src/kit/metric/guide.ts',
    enter: before(/\n\} as const satisfies/, "\n  examples: { zh: '示例', en: 'Examples' },"),
  },
  { path: 'ARCHITECTURE.md', enter: inPicture },
];

function inModules(text: string, names: Names): string {
  const list = /\n\];/;
  return before(list, '\n  examples,')(
    named("import { examples } from '#modules/examples';\n", names) + text,
    names,
  );
}

/** Puts a line in before the end of a list. */
function before(end: RegExp, line: string): Entry['enter'] {
  return (text, names) => {
    // Some parts of the shop had a name before they were built.
    if (text.includes(`\n  ${names.word}:`)) return text;
    const at = end.exec(text)?.index;
    if (at === undefined) throw new Error(`The list that ${names.word} is entered in has changed its form.`);
    return text.slice(0, at) + named(line, names) + text.slice(at);
  };
}

function inPicture(text: string, { word }: Names): string {
  const ring = rings.findIndex((modules) => modules.some((one) => one === word)) + 1;
  return text.replace(new RegExp(`(ring ${ring} .*\\|.*)`), `$1  ${word}`);
}
