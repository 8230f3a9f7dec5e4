import { expect, it } from 'vitest';
import { type LetterDraft, LetterDrafts } from './letter-drafts.ts';

function aShelf() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

const draft: LetterDraft = {
  mode: 'all',
  letter: {
    from: null,
    to: ['lin@mail.example'],
    cc: ['wang@mail.example'],
    bcc: [],
    subject: 'Re: 发票',
    forwards: null,
  },
  sendsAt: null,
};

it('keeps what a letter says through a reload, and forgets it when it is sent', () => {
  const shelf = aShelf();
  new LetterDrafts(shelf).set('c', draft);
  const drafts = new LetterDrafts(shelf);
  expect([drafts.of('c'), drafts.of('d')]).toEqual([draft, null]);
  expect(drafts.take('c')).toEqual(draft);
  expect([drafts.take('c'), shelf.kept.size]).toEqual([null, 0]);
});

it.each([
  { kept: 'nonsense', why: 'it cannot be read' },
  { kept: '{"mode":"all"}', why: 'it is of another version' },
  { kept: JSON.stringify({ ...draft, letter: { ...draft.letter, to: 'x' } }), why: 'it is of another shape' },
])('begins anew when what was kept is broken: $why', ({ kept }) => {
  const shelf = aShelf();
  shelf.setItem('zhiyin.letter.c', kept);
  expect(new LetterDrafts(shelf).of('c')).toBeNull();
});

it('tells whoever watches', () => {
  const drafts = new LetterDrafts(null);
  let told = 0;
  const leave = drafts.watch(() => told++);
  drafts.set('c', draft);
  leave();
  drafts.set('c', null);
  expect(told).toBe(1);
});
