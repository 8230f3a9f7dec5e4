import { describe, expect, it } from 'vitest';
import { indexOnlyAtDoors, modulesMirror, namedExportsOnly } from './doors.ts';

const at = (...paths: string[]) => paths.map((path) => ({ path, text: '' }));

describe('index.ts', () => {
  it('stands at the door of a module', () => {
    const doors = at(
      'domain/src/sla/index.ts',
      'server/src/modules/sla/index.ts',
      'console/src/modules/sla/index.ts',
    );
    expect(indexOnlyAtDoors(doors)).toEqual([]);
  });

  it.each([
    'server/src/platform/db/index.ts',
    'server/src/modules/sla/actions/index.ts',
    'console/src/ui/index.tsx',
    'house/index.ts',
  ])('does not stand at %s', (path) => expect(indexOnlyAtDoors(at(path))).toHaveLength(1));
});

describe('exports', () => {
  it.each([
    { text: "export * from './a.ts';", breaches: 1 },
    { text: "export * as a from './a.ts';", breaches: 1 },
    { text: "export type * from './a.ts';", breaches: 1 },
    { text: "export { a, type B } from './a.ts';", breaches: 0 },
  ])('finds $breaches in $text', ({ text, breaches }) => {
    expect(namedExportsOnly([{ path: 'domain/src/sla/index.ts', text }])).toHaveLength(breaches);
  });
});

describe('shelves', () => {
  const whole = at(
    'domain/src/sla/index.ts',
    'server/src/modules/sla/index.ts',
    'console/src/modules/sla/index.ts',
  );

  it('carry the same words', () =>
    expect(modulesMirror([...whole, ...at('domain/src/kit/index.ts')])).toEqual([]));

  it.each([
    { why: 'a screen without a server', path: 'console/src/modules/care/index.ts' },
    { why: 'a server without a meaning', path: 'server/src/modules/care/index.ts' },
    { why: 'a module without a ring', path: 'domain/src/misc/index.ts' },
  ])('say when there is $why', ({ path }) => expect(modulesMirror([...whole, ...at(path)])).toHaveLength(1));

  it('say when a module has no door', () => {
    expect(modulesMirror(at('domain/src/sla/contract.ts', 'domain/src/sla/words.ts'))).toEqual([
      'domain/src/sla/ has no door; give it an index.ts.',
    ]);
  });
});
