import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id, Moment } from '../../kit/shapes.ts';
import type { Text } from '../../kit/words.ts';
import { inboxRead } from '../permissions.ts';
import { promiseKinds } from './promise-kinds.ts';

/** Whose conversation it is, whose promise, and until when as it is now. `memberId` is null for nobody's. */
const about = {
  conversationId: Id,
  customerId: Id,
  teamId: Id.nullable(),
  assigneeId: Id.nullable(),
  promiseId: Id,
  promise: z.enum(promiseKinds),
  memberId: Id.nullable(),
  dueAt: Moment,
};
const aPromise = <Shape extends z.ZodRawShape>(kind: string, words: Text, further: Shape) =>
  fact({
    kind,
    words,
    payload: z.object({ ...about, ...further }),
    seenWith: inboxRead,
    subject: 'conversationId',
    isOnTimeline: true,
  });

export const promiseMade = aPromise(
  'inbox.promise-made',
  { zh: '向顾客作了承诺', en: 'The customer was promised something' },
  {},
);
/** It is due soon. */
export const promiseWarned = aPromise(
  'inbox.promise-warned',
  { zh: '承诺快到期了', en: 'A promise is due soon' },
  {},
);
/** `isLate`: after it had been broken. */
export const promiseKept = aPromise(
  'inbox.promise-kept',
  { zh: '兑现了承诺', en: 'A promise was kept' },
  { isLate: z.boolean() },
);
/** It had been marked as kept by mistake. */
export const promiseOwedAgain = aPromise(
  'inbox.promise-owed-again',
  { zh: '承诺改回没有兑现', en: 'A promise was not kept after all' },
  {},
);
/** The customer was told of another moment. */
export const promiseMoved = aPromise(
  'inbox.promise-moved',
  { zh: '承诺改期，已告知顾客', en: 'A promise was moved and the customer told' },
  { fromDueAt: Moment },
);
export const promiseBroken = aPromise(
  'inbox.promise-broken',
  { zh: '承诺没有兑现', en: 'A promise was broken' },
  {},
);
export const promiseHandedOver = aPromise(
  'inbox.promise-handed-over',
  { zh: '承诺换了负责人', en: 'A promise went to another colleague' },
  { fromMemberId: Id.nullable() },
);
/** Confirmed by mistake: it never was one, and counts nowhere. */
export const promiseWithdrawn = aPromise(
  'inbox.promise-withdrawn',
  { zh: '撤销了误记的承诺', en: 'A promise noted by mistake was taken back' },
  {},
);

export const promiseSettingsChanged = fact({
  kind: 'inbox.promise-settings-changed',
  words: { zh: '修改了承诺设置', en: 'The settings of promises were changed' },
  payload: z.object({
    fromCalendarId: Id.nullable(),
    toCalendarId: Id.nullable(),
    fromWarnMinutes: z.number().int(),
    toWarnMinutes: z.number().int(),
    /** A shop has one set of them, without an id. */
    settingsId: z.null(),
  }),
  seenWith: null,
  subject: 'settingsId',
});

export const promiseFacts = [
  promiseMade,
  promiseWarned,
  promiseKept,
  promiseOwedAgain,
  promiseMoved,
  promiseBroken,
  promiseHandedOver,
  promiseWithdrawn,
  promiseSettingsChanged,
] as const;
