import type { SourceFile } from '../source.ts';

/** Folders of one machine, and hosts of package registries: true on one desk, false on the next. */
const traces = [
  { pattern: /(?<![\w.~-])\/(?:work|root|home)\//, what: 'a folder of one machine' },
  { pattern: /registry\.(?:npmjs|npmmirror|yarnpkg)|npmmirror\.com|deb\.debian\.org/, what: 'a registry' },
];

/** The repository speaks of no particular machine, and says nothing about where packages come from. */
export function noTraces(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => file.path !== 'house/rules/papers/traces.ts')
    .flatMap((file) =>
      file.text.split('\n').flatMap((line, index) => {
        const trace = traces.find(({ pattern }) => pattern.test(line));
        return trace === undefined ? [] : [`${file.path}:${index + 1} names ${trace.what}.`];
      }),
    );
}
