import {
  promiseBroken,
  promiseHandedOver,
  promiseKept,
  promiseKinds,
  promiseKindWords,
  promiseMade,
  promiseMoved,
  promiseWarned,
} from '@zhiyin/domain/inbox';
import type { FieldSet } from '@zhiyin/domain/kit';
import { type RuleTrigger, ruleTrigger } from '#platform/rules/rule-kinds.ts';

interface Told {
  readonly conversationId: string;
  readonly customerId: string;
  readonly promise: string;
  readonly memberId: string | null;
  readonly dueAt: string;
}

const fields: FieldSet = {
  promiseKind: {
    type: 'choice',
    label: { zh: '承诺的事', en: 'What was promised' },
    choices: promiseKinds.map((key) => ({ key, label: promiseKindWords[key] })),
  },
  promiseOwner: { type: 'reference', label: { zh: '承诺的负责人', en: 'Whose promise' } },
  promiseDueAt: { type: 'moment', label: { zh: '承诺的期限', en: 'Promised until' } },
};
const lateness: FieldSet = {
  promiseLate: { type: 'boolean', label: { zh: '承诺晚了才兑现', en: 'Promise kept late' } },
};

const ofPromises = {
  subjectKind: 'conversation',
  occasion: ({ conversationId, customerId }: Told) => ({ subjectId: conversationId, customerId }),
  fields,
  tells: ({ promise, memberId, dueAt }: Told) => ({
    promiseKind: promise,
    promiseOwner: memberId,
    promiseDueAt: new Date(dueAt),
  }),
};

/** What rules may wait for: a promise that is made, soon due, kept, moved, missed, or goes to another colleague. */
export const promiseTriggers: readonly RuleTrigger[] = [
  ruleTrigger(promiseMade, ofPromises),
  ruleTrigger(promiseWarned, ofPromises),
  ruleTrigger(promiseKept, {
    ...ofPromises,
    fields: { ...fields, ...lateness },
    tells: (payload) => ({ ...ofPromises.tells(payload), promiseLate: payload.isLate }),
  }),
  ruleTrigger(promiseMoved, ofPromises),
  ruleTrigger(promiseBroken, ofPromises),
  ruleTrigger(promiseHandedOver, ofPromises),
];
