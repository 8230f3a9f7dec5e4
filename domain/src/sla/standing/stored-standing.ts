import { z } from 'zod';
import { Priority } from '../../inbox/index.ts';
import { slaSubjects } from '../policy/subject.ts';
import { deskStates } from './standing.ts';

const At = z.coerce.date();
const Maybe = At.nullable();

/** A conversation's past as it is stored: what {@link Standing} says, with moments as texts. */
export const StoredStanding = z.object({
  // Those of before there were tickets say neither.
  subject: z.enum(slaSubjects).default('conversation'),
  withdrawnAt: Maybe.default(null),
  openedAt: At,
  movedAt: At,
  priority: Priority,
  priorityChanges: z.array(z.object({ at: At, from: Priority })),
  isAssigned: z.boolean(),
  isAsleep: z.boolean(),
  closings: z.array(z.object({ closedAt: At, reopenedAt: Maybe })),
  stays: z.array(z.object({ state: z.enum(deskStates), from: At, to: Maybe })),
  flowStays: z.array(z.object({ stateKey: z.string(), from: At, to: Maybe })).default([]),
  exchanges: z.array(
    z.object({
      startedAt: At,
      goesOn: z.boolean(),
      nudges: z.array(z.object({ at: At, why: z.enum(['message', 'transfer']) })),
      automaticAt: Maybe,
      humanAt: Maybe,
    }),
  ),
});
