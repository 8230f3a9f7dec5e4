import { expect, it } from 'vitest';
import { typeEscapes } from './type-escapes.ts';

it.each([
  { text: 'const a: any = 1;', breaches: 1 },
  { text: 'const a = b!.c;', breaches: 1 },
  { text: 'let a!: string;', breaches: 1 },
  { text: 'const a = b as string;', breaches: 1 },
  { text: 'const a = b as unknown as string;', breaches: 2 },
  { text: 'const a = <string>b;', breaches: 1 },
  { text: 'const a = [1] as const;', breaches: 0 },
  { text: "import { a as b } from './a.ts';", breaches: 0 },
  { text: 'const a = { b: 1 } satisfies B;', breaches: 0 },
  { text: "const a = !b && 'any as !';", breaches: 0 },
])('finds $breaches in $text', ({ text, breaches }) => {
  expect(typeEscapes([{ path: 'domain/src/kit/a.ts', text }])).toHaveLength(breaches);
});

it.each(['server/src/platform/db/row.ts', 'server/src/modules/inbox/queries.test.ts'])(
  'lets %s claim what it must',
  (path) => expect(typeEscapes([{ path, text: 'const a = b as string;' }])).toEqual([]),
);
