import type { FieldSet } from '@zhiyin/domain/kit';
import {
  claimChanged,
  orderAdded,
  orderChanged,
  orderRated,
  parcelMoved,
  parcelStates,
  parcelStateWords,
} from '@zhiyin/domain/store';
import { type Occasion, type RuleTrigger, ruleTrigger } from '#platform/rules/rule-kinds.ts';
import { orderSubject } from '../subject.ts';

interface Told {
  readonly orderId?: string | null | undefined;
  readonly customerId?: string | null | undefined;
  readonly isPast?: boolean | undefined;
  readonly source?: 'file' | 'api' | undefined;
}

/** What was so before we heard of it sets nothing off: a file that is imported, the past of a platform. */
function occasion({ orderId, customerId = null, isPast = false, source = 'api' }: Told): Occasion | null {
  if (!orderId || isPast || source === 'file') return null;
  return { subjectId: orderId, customerId };
}

const ofOrders = { subjectKind: orderSubject.kind, occasion };
const claim: FieldSet = {
  isNewClaim: { type: 'boolean', label: { zh: '是新的售后', en: 'The claim is new' } },
};
const rating: FieldSet = {
  isNewRating: { type: 'boolean', label: { zh: '是新的评价', en: 'The rating is new' } },
};
const choices = parcelStates.map((key) => ({ key, label: parcelStateWords[key] }));
const parcel: FieldSet = {
  parcelTo: { type: 'choice', label: { zh: '包裹变为', en: 'The parcel is now' }, choices },
  parcelFrom: { type: 'choice', label: { zh: '包裹原来', en: 'The parcel was before' }, choices },
};

/** What rules may wait for of orders: they come in, change, are claimed upon or rated, their parcels move. */
export const orderTriggers: readonly RuleTrigger[] = [
  ruleTrigger(orderAdded, { ...ofOrders, says: ({ state, refund }) => ({ state, refund }) }),
  ruleTrigger(orderChanged, {
    ...ofOrders,
    before: ({ fromState, fromRefund }) => ({ state: fromState, refund: fromRefund }),
    says: ({ toState, toRefund }) => ({ state: toState, refund: toRefund }),
  }),
  ruleTrigger(claimChanged, {
    ...ofOrders,
    fields: claim,
    tells: ({ fromState }) => ({ isNewClaim: fromState === null }),
    before: ({ fromState, fromIntervention }) => ({
      claimState: fromState,
      intervention: fromState === null ? null : fromIntervention,
    }),
    says: ({ toState, toIntervention, deadlineAt }) => ({
      claimState: toState,
      intervention: toIntervention,
      claimDeadline: deadlineAt === null ? null : new Date(deadlineAt),
    }),
  }),
  ruleTrigger(orderRated, {
    ...ofOrders,
    fields: rating,
    tells: ({ isNew }) => ({ isNewRating: isNew }),
    says: ({ result, stars }) => ({ ratingResult: result, ratingStars: stars }),
  }),
  ruleTrigger(parcelMoved, {
    ...ofOrders,
    fields: parcel,
    tells: ({ toState, fromState }) => ({ parcelTo: toState, parcelFrom: fromState }),
    before: ({ fromState }) => ({ parcelState: fromState }),
    says: ({ toState }) => ({ parcelState: toState }),
  }),
];
