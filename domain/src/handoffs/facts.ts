import { z } from 'zod';
import { fact } from '../kit/fact.ts';
import { Id, Moment } from '../kit/shapes.ts';
import { HandoffStateName } from './contract/shapes.ts';
import { handoffsRead } from './permissions.ts';

/** Between whom a hand-off goes: enough to decide who may hear of the fact. Where it came from is not for departments. */
const about = {
  handoffId: Id,
  typeId: Id,
  fromTeamId: Id.nullable(),
  toTeamId: Id,
  sentBy: Id.nullable(),
  takerId: Id.nullable(),
};
const seen = { seenWith: handoffsRead, subject: 'handoffId' };
const moved = z.object({ ...about, from: HandoffStateName, to: HandoffStateName });

export const handoffSent = fact({
  kind: 'handoffs.sent',
  words: { zh: '发起了协作', en: 'Something was handed to a department' },
  payload: z.object({ ...about, dueAt: Moment.nullable() }),
  ...seen,
});
export const handoffTaken = fact({
  kind: 'handoffs.taken',
  words: { zh: '接收了协作单', en: 'The hand-off was taken' },
  payload: moved,
  ...seen,
});
export const handoffReturned = fact({
  kind: 'handoffs.returned',
  words: { zh: '退回补充信息', en: 'The hand-off was returned for missing information' },
  payload: moved.extend({ returns: z.number().int() }),
  ...seen,
});
export const handoffSentAgain = fact({
  kind: 'handoffs.sent-again',
  words: { zh: '补充后重新发送', en: 'The hand-off was sent again' },
  payload: moved,
  ...seen,
});
export const handoffAnswered = fact({
  kind: 'handoffs.answered',
  words: { zh: '答复了协作单', en: 'The hand-off was answered' },
  payload: moved.extend({ answerSeconds: z.number().int() }),
  ...seen,
});
export const handoffAccepted = fact({
  kind: 'handoffs.accepted',
  words: { zh: '接受了答复', en: 'The answer was accepted' },
  payload: moved,
  ...seen,
});
export const handoffDisputed = fact({
  kind: 'handoffs.disputed',
  words: { zh: '对答复有异议', en: 'The answer was disputed' },
  payload: moved,
  ...seen,
});
export const handoffClosed = fact({
  kind: 'handoffs.closed',
  words: { zh: '关闭了协作单', en: 'The hand-off was closed' },
  payload: moved,
  ...seen,
});
export const handoffWithdrawn = fact({
  kind: 'handoffs.withdrawn',
  words: { zh: '撤回了协作单', en: 'The hand-off was taken back' },
  payload: moved,
  ...seen,
});
export const handoffCommented = fact({
  kind: 'handoffs.commented',
  words: { zh: '在协作单里留言', en: 'Something was said in the hand-off' },
  payload: z.object({ ...about, stepId: Id }),
  ...seen,
});
export const handoffRated = fact({
  kind: 'handoffs.rated',
  words: { zh: '评价了协作', en: 'The hand-off was rated' },
  payload: z.object({ ...about, about: z.enum(['handoff', 'result']), rating: z.number().int() }),
  ...seen,
});

const clock = z.object({ ...about, dueAt: Moment });
export const handoffWarned = fact({
  kind: 'handoffs.warned',
  words: { zh: '协作单快到时限', en: 'The time for an answer runs out' },
  payload: clock,
  ...seen,
});
export const handoffBreached = fact({
  kind: 'handoffs.breached',
  words: { zh: '协作单超时未答复', en: 'The answer is late' },
  payload: clock,
  ...seen,
});

export const handoffTypeChanged = fact({
  kind: 'handoffs.type-changed',
  words: { zh: '修改了协作类型', en: 'A kind of hand-off was made or changed' },
  payload: z.object({ typeId: Id, isArchived: z.boolean() }),
  seenWith: handoffsRead,
  subject: 'typeId',
});
export const departmentChanged = fact({
  kind: 'handoffs.department-changed',
  words: { zh: '修改了协作部门', en: 'A department was made, changed or dropped' },
  payload: z.object({ teamId: Id, isDropped: z.boolean(), liaisonIds: z.array(Id) }),
  seenWith: handoffsRead,
  subject: 'teamId',
});
export const handoffPairsExported = fact({
  kind: 'handoffs.pairs-exported',
  words: { zh: '导出了部门协作统计', en: 'How hand-offs go was taken out' },
  payload: z.object({ memberId: Id.nullable() }),
  seenWith: null,
  subject: 'memberId',
});

/** What can happen to hand-offs. */
export const handoffsFacts = [
  handoffSent,
  handoffTaken,
  handoffReturned,
  handoffSentAgain,
  handoffAnswered,
  handoffAccepted,
  handoffDisputed,
  handoffClosed,
  handoffWithdrawn,
  handoffCommented,
  handoffRated,
  handoffWarned,
  handoffBreached,
  handoffTypeChanged,
  departmentChanged,
  handoffPairsExported,
] as const;
