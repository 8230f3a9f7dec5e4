import type { ApprovalEntry } from '@zhiyin/domain/platform';
import { expect, it } from 'vitest';
import { openVoices, standings } from './round-looks.ts';

const said = (memberId: string, decision: 'approved' | 'refused') => ({
  ...{ memberId, decision, decidedBy: null, note: '', decidedAt: '2026-03-02T09:00:00.000Z' },
});
const approval = (more: Partial<ApprovalEntry>): ApprovalEntry => ({
  ...{ approvalId: 'a', subjectKind: 'ticket', subjectId: 's', title: '', path: null, moveKey: 'solve' },
  ...{ moveLabel: null, fromLabel: null, toLabel: null, comment: '', confirmed: [], topicKey: null },
  ...{ amount: null, currency: null, needs: 'one', approverIds: [], voices: [], askedBy: null },
  ...{ askedAt: '2026-03-02T09:00:00.000Z', roundAt: '2026-03-02T09:00:00.000Z', endedAt: null },
  rounds: [
    { needs: 'one', approverIds: ['lead', 'other'] },
    { needs: 'all', approverIds: ['money'] },
  ],
  round: 0,
  outcome: 'open',
  decisions: [],
  ...more,
});
const looks = (one: ApprovalEntry, round: number) => standings(one, round).map((who) => who.looks);

it.each([
  { why: 'at first the first round waits', more: {}, first: ['waits', 'waits'], second: ['in-turn'] },
  {
    why: 'who was not needed is spared when the next round is asked',
    more: { round: 1, decisions: [said('lead', 'approved')] },
    first: ['approved', 'spared'],
    second: ['waits'],
  },
  {
    why: 'a refusal spares everybody else',
    more: { outcome: 'refused' as const, decisions: [said('lead', 'refused')] },
    first: ['refused', 'spared'],
    second: ['spared'],
  },
])('$why', ({ more, first, second }) => {
  expect(looks(approval(more), 0)).toEqual(first);
  expect(looks(approval(more), 1)).toEqual(second);
});

it('lets nobody speak twice', () => {
  const one = approval({ voices: ['lead', 'other'], decisions: [said('lead', 'approved')] });
  expect(openVoices(one)).toEqual(['other']);
});
