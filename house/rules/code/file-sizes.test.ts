import { expect, it } from 'vitest';
import { fileSizes } from './file-sizes.ts';

const file = (path: string, lines: number) => ({ path, text: 'x;\n'.repeat(lines) });

it.each([
  { why: 'the hard limit itself is allowed', sizes: [400, 1, 1, 1, ...Array(20).fill(1)], breaches: 0 },
  { why: 'one line more is not', sizes: [401, ...Array(30).fill(1)], breaches: 1 },
  { why: 'the median may be 70', sizes: [70, 70, 70], breaches: 0 },
  { why: 'and no more', sizes: [71, 71, 1], breaches: 1 },
  { why: 'two long files in twenty are too many', sizes: [251, 251, ...Array(18).fill(1)], breaches: 1 },
  { why: 'one long file in twenty is allowed', sizes: [400, ...Array(19).fill(1)], breaches: 0 },
])('finds $breaches breaches: $why', ({ sizes, breaches }) => {
  const files = sizes.map((lines, index) => file(`domain/src/kit/f${index}.ts`, lines));
  expect(fileSizes(files)).toHaveLength(breaches);
});

it('measures tests by the hard limit only, and generated files not at all', () => {
  expect(fileSizes([file('a.test.ts', 399), file('b.gen.ts', 9000)])).toEqual([]);
  expect(fileSizes([file('a.test.ts', 401)])).toHaveLength(1);
});
