import { describe, expect, it } from 'vitest';
import { shortcutsAreUnique } from './shortcuts.ts';

const list = 'console/src/modules/tickets/list/tickets-page.tsx';
const board = 'console/src/modules/tickets/board/board.tsx';
const handoffs = 'console/src/modules/handoffs/list/handoffs-page.tsx';
const shell = 'console/src/ui/shell/shell.tsx';
const slip = 'console/src/modules/routing/offers/offer-slip.tsx';
const hook = (keys: string) => `useShortcut('${keys}', words.add, add);`;
const act = (keys: string) => `{ keys: '${keys}', words: words.add },`;

describe('a key', () => {
  it.each([
    { why: 'two acts of one module want it', one: [list, hook('c')], other: [board, act('c')], breaches: 1 },
    { why: 'it works everywhere', one: [shell, hook('c')], other: [list, hook('c')], breaches: 1 },
    {
      why: 'a sequence everywhere begins with it',
      one: [slip, hook('o y')],
      other: [list, act('o')],
      breaches: 1,
    },
    {
      why: 'the two are never on one screen',
      one: [list, hook('c')],
      other: [handoffs, hook('c')],
      breaches: 0,
    },
    { why: 'they are two keys', one: [list, hook('c')], other: [shell, hook('shift+c')], breaches: 0 },
    { why: 'it is taken over on purpose', one: [list, hook('/')], other: [shell, hook('/')], breaches: 0 },
  ])('is found $breaches times too often when $why', ({ one, other, breaches }) => {
    const files = [one, other].map(([path = '', text = '']) => ({ path, text }));
    expect(shortcutsAreUnique(files)).toHaveLength(breaches);
  });
});
