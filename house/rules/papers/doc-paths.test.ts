import { expect, it } from 'vitest';
import { docPaths } from './doc-paths.ts';

const code = [
  { path: 'server/src/app.ts', text: '' },
  { path: 'docs/operate.md', text: '' },
];

it.each([
  { text: 'See `server/src/app.ts`.', breaches: 0 },
  { text: 'See `server/src/`.', breaches: 0 },
  { text: 'See `server/src/gone.ts`.', breaches: 1 },
  { text: 'See [how](operate.md#start).', breaches: 0 },
  { text: 'See [how](gone.md).', breaches: 1 },
  { text: '![desk](screens/desk.png)', breaches: 1 },
  { text: 'See [site](https://example.com/gone.md) or [below](#below).', breaches: 0 },
  { text: 'Each `domain/src/<module>/words.ts` and `server/src/*/x.ts`.', breaches: 0 },
  { text: 'Type `npm start`, then `a/b`.', breaches: 0 },
  { text: '```\nserver/src/gone.ts\n`server/src/gone.ts`\n```', breaches: 0 },
])('finds $breaches in $text', ({ text, breaches }) => {
  expect(docPaths([...code, { path: 'docs/guide.md', text }])).toHaveLength(breaches);
});

it('lets a frozen decision name what is gone', () => {
  expect(docPaths([{ path: 'docs/decisions/0001-a.md', text: 'See `server/src/gone.ts`.' }])).toEqual([]);
});
