import { type Dashboard, newCard, viewOf } from '@zhiyin/domain/insights';
import { expect, it } from 'vitest';
import { undone } from '#ui/history/history.ts';
import { begunWith, draftOf, isUnsaved, type KeptDraft, keepDraft, keptDraft, toSave } from './kept-draft.ts';

const saved: Dashboard = {
  dashboardId: 'd1',
  kind: 'dashboard',
  name: 'Mine',
  ownerId: 'lin',
  sharing: 'own',
  teamIds: [],
  changedAt: '2026-03-02T08:00:00Z',
  isMine: true,
  cards: [{ ...newCard('c1', 'figure'), metrics: ['inbox.conversations-opened'] }],
  view: viewOf('last-7'),
  revision: 4,
};
const { name, sharing, teamIds, cards, view } = saved;
const same: KeptDraft = { name, sharing, teamIds, cards, view, after: 4 };

it.each([
  { why: 'nothing was changed', draft: same, expected: false },
  { why: 'it was saved meanwhile, as another revision', draft: { ...same, after: 3 }, expected: false },
  { why: 'a card is gone', draft: { ...same, cards: [] }, expected: true },
  { why: 'it opens with other days', draft: { ...same, view: viewOf('today') }, expected: true },
])('says whether something is not saved yet: $why', ({ draft, expected }) => {
  expect(isUnsaved(draft, saved)).toBe(expected);
});

it('knows of nothing that is kept where the browser stores nothing', () => {
  keepDraft('lin', 'd1', same);
  expect(keptDraft('lin', 'd1')).toBeNull();
});

it('goes on with changes of an older revision as that, each time, until it is saved after the one that was opened', () => {
  const older: KeptDraft = { ...same, cards: [], view: viewOf('today'), after: 3 };
  const draft = draftOf(begunWith(saved, older).present);
  expect(draft).toEqual(older);
  expect(draftOf(begunWith(saved, draft).present)).toEqual(older);
  expect(toSave(draft, saved.revision)).toEqual({ ...older, after: 4 });
});

it('begins with what is saved, which a step back leads to from what was kept', () => {
  expect(draftOf(begunWith(saved, null).present)).toEqual(same);
  const older: KeptDraft = { ...same, cards: [], after: 3 };
  expect(draftOf(undone(begunWith(saved, older)).present)).toEqual(same);
});
