import { expect, it } from 'vitest';
import { functionSizes } from './function-sizes.ts';

const body = (lines: number) => '  work();\n'.repeat(lines);

it.each([
  { why: 'a function of 49 lines', text: `function f() {\n${body(47)}}\n`, breaches: 0 },
  { why: 'a function of 50 lines', text: `function f() {\n${body(48)}}\n`, breaches: 1 },
  { why: 'an arrow of 50 lines', text: `const f = () => {\n${body(48)}};\n`, breaches: 1 },
  { why: 'a method of 50 lines', text: `class C {\n  m() {\n${body(48)}}\n}\n`, breaches: 1 },
  { why: 'a long table that is no function', text: `const t = [\n${'  1,\n'.repeat(90)}];\n`, breaches: 0 },
  { why: 'a long type', text: `interface F {\n${'  (): void;\n'.repeat(90)}}\n`, breaches: 0 },
])('finds $breaches in $why', ({ text, breaches }) => {
  expect(functionSizes([{ path: 'server/src/app.ts', text }])).toHaveLength(breaches);
});

it('leaves tests alone, whose suites are long functions by nature', () => {
  const text = `it('works', () => {\n${body(90)}});\n`;
  expect(functionSizes([{ path: 'server/src/app.test.ts', text }])).toEqual([]);
});
