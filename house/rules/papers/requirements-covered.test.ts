import { expect, it } from 'vitest';
import { requirementIds } from '../../requirements.ts';
import { requirementsCovered } from './requirements-covered.ts';

const rows = requirementIds.map((id) => `| ${id} | something | not yet | not yet |`);
const code = [
  { path: 'server/src/app.ts', text: '' },
  { path: 'server/src/app.test.ts', text: '' },
];
const page = (lines: readonly string[]) => [
  ...code,
  { path: 'docs/requirements.md', text: lines.join('\n') },
];

it('knows the 92 requirements', () => expect(requirementIds).toHaveLength(92));

it('is content when each has a row, a place and a test', () => {
  const done = '| R1 | chat | `server/src/app.ts` | `server/src/app.test.ts` |';
  expect(requirementsCovered(page(rows))).toEqual([]);
  expect(requirementsCovered(page([done, ...rows.slice(1)]))).toEqual([]);
});

it.each([
  { why: 'a row is missing', first: '' },
  { why: 'a row stands twice', first: `${rows[0]}\n${rows[0]}` },
  { why: 'nobody asked for it', first: `${rows[0]}\n| Z9 | what | not yet | not yet |` },
  { why: 'the place is gone', first: '| R1 | chat | `server/src/gone.ts` | not yet |' },
  { why: 'the place is empty', first: '| R1 | chat | | not yet |' },
  { why: 'the test is gone', first: '| R1 | chat | `server/src/app.ts` | `server/src/gone.test.ts` |' },
  { why: 'the test is no test', first: '| R1 | chat | `server/src/app.ts` | `server/src/app.ts` |' },
])('says so when $why', ({ first }) => {
  expect(requirementsCovered(page([first, ...rows.slice(1)]))).toHaveLength(1);
});

it('says so when there is no page at all', () => expect(requirementsCovered(code)).toHaveLength(92));
