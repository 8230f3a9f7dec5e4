import { type Dashboard, newCard, viewOf } from '@zhiyin/domain/insights';
import { expect, it } from 'vitest';
import { isUnsaved, type KeptDraft, keepDraft, keptDraft } from './kept-draft.ts';

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
