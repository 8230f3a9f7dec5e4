import { customersParcelMoved } from '@zhiyin/domain/inbox';
import { parcelStates, parcelStateWords } from '@zhiyin/domain/store';
import { type RuleTrigger, ruleTrigger } from '#platform/rules/rule-kinds.ts';

const choices = parcelStates.map((key) => ({ key, label: parcelStateWords[key] }));

/** What rules may wait for: a parcel of the customer's that is somewhere else than before. */
export const parcelTriggers: readonly RuleTrigger[] = [
  ruleTrigger(customersParcelMoved, {
    subjectKind: 'conversation',
    occasion: ({ conversationId, customerId }) => ({ subjectId: conversationId, customerId }),
    says: ({ toState }) => ({ parcelState: toState }),
    fields: {
      parcelTo: { type: 'choice', label: { zh: '包裹变为', en: 'The parcel is now' }, choices },
      parcelFrom: { type: 'choice', label: { zh: '包裹原来', en: 'The parcel was before' }, choices },
    },
    tells: ({ toState, fromState }) => ({ parcelTo: toState, parcelFrom: fromState }),
  }),
];
