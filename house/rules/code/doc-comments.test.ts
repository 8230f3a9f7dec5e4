import { expect, it } from 'vitest';
import { domainIsExplained } from './doc-comments.ts';

const path = 'domain/src/sla/deadline.ts';

it.each([
  { text: 'export function due() {}', breaches: 1 },
  { text: 'export const due = () => 1;', breaches: 1 },
  { text: '// A plain remark.\nexport function due() {}', breaches: 1 },
  { text: '/** */\nexport function due() {}', breaches: 1 },
  { text: '/** When it is due. */\nexport function due() {}', breaches: 0 },
  { text: '/** When it is due. */\nexport const due = () => 1;', breaches: 0 },
  { text: 'function due() {}', breaches: 0 },
  { text: 'export const dueMax = 3;', breaches: 0 },
  {
    text: '/** Due. */\nexport function due(a: 1): 1;\nexport function due(a: 2): 2;\nexport function due() {}',
    breaches: 0,
  },
])('finds $breaches in $text', ({ text, breaches }) => {
  expect(domainIsExplained([{ path, text }])).toHaveLength(breaches);
});

it('asks it of the domain, where the arithmetic is', () => {
  expect(domainIsExplained([{ path: 'server/src/app.ts', text: 'export function due() {}' }])).toEqual([]);
});
