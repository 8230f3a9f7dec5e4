import {
  handoffAccepted,
  handoffAnswered,
  handoffBreached,
  handoffClosed,
  handoffCommented,
  handoffDisputed,
  handoffRated,
  handoffReturned,
  handoffSent,
  handoffSentAgain,
  handoffTaken,
  handoffTold,
  handoffWarned,
  handoffWithdrawn,
} from '@zhiyin/domain/handoffs';
import { type RuleTrigger, ruleTrigger } from '#platform/rules/rule-kinds.ts';
import { handoffSubject } from '../subject.ts';

const ofHandoffs = {
  subjectKind: handoffSubject.kind,
  occasion: ({ handoffId }: { handoffId: string }) => ({ subjectId: handoffId, customerId: null }),
};
/** A step leads from one state to another, and tells who has it then. */
const ofSteps = {
  ...ofHandoffs,
  before: ({ from }: { from: string }) => ({ state: from }),
  says: ({ to, takerId }: { to: string; takerId: string | null }) => ({ state: to, taker: takerId }),
};
const { answerSeconds, rated, rating } = handoffTold;

/** What rules may wait for of hand-offs: every step, what is said, the clock, and how either side was rated. */
export const ruleTriggers: readonly RuleTrigger[] = [
  ruleTrigger(handoffSent, {
    ...ofHandoffs,
    says: ({ dueAt }) => ({
      state: 'sent',
      taker: null,
      returns: 0,
      dueAt: dueAt === null ? null : new Date(dueAt),
    }),
  }),
  ruleTrigger(handoffTaken, ofSteps),
  ruleTrigger(handoffReturned, {
    ...ofSteps,
    before: ({ from, returns }) => ({ state: from, returns: Math.max(0, returns - 1) }),
    says: (step) => ({ ...ofSteps.says(step), returns: step.returns }),
  }),
  ruleTrigger(handoffSentAgain, ofSteps),
  ruleTrigger(handoffAnswered, {
    ...ofSteps,
    fields: { answerSeconds },
    tells: (told) => ({ answerSeconds: told.answerSeconds }),
  }),
  ruleTrigger(handoffAccepted, ofSteps),
  ruleTrigger(handoffDisputed, ofSteps),
  ruleTrigger(handoffClosed, ofSteps),
  ruleTrigger(handoffWithdrawn, ofSteps),
  ruleTrigger(handoffCommented, ofHandoffs),
  ruleTrigger(handoffWarned, ofHandoffs),
  ruleTrigger(handoffBreached, ofHandoffs),
  ruleTrigger(handoffRated, {
    ...ofHandoffs,
    fields: { rated, rating },
    tells: (told) => ({ rated: told.about, rating: told.rating }),
  }),
];
