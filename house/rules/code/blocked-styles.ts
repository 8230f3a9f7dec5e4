import { product, type SourceFile } from '../source.ts';

/** What antd measures by writing into a `style` attribute. */
const measured = /\bautoSize\b/;

/** The console's Content-Security-Policy blocks style attributes: what writes one logs an error and does not work. */
export function noBlockedStyles(files: readonly SourceFile[]): string[] {
  return product(files)
    .filter(({ path }) => path.startsWith('console/src/'))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, at) =>
          measured.test(line) && !/^\s*(\*|\/\/|\/\*\*)|Omit</.test(line)
            ? [`${path}:${at + 1} measures by a style attribute, which is blocked: use GrowingArea.`]
            : [],
        ),
    );
}
