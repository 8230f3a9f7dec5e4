import { z } from 'zod';
import type { ClaimContent, ClaimKind } from '../../claim/content.ts';
import type { ClaimState, Intervention } from '../../claim/states.ts';
import { amountOf, wordsOf } from '../told-order.ts';
import { taobaoMoment } from './read-taobao.ts';

const Text = z.string().nullish();
const Flag = z.union([z.boolean(), z.string()]).nullish();
const Refund = z.object({
  refund_id: z.string().regex(/^\d{1,30}$/),
  tid: z.string().min(1).max(100),
  oid: Text,
  status: z.string().min(1),
  dispute_type: Text,
  has_good_return: Flag,
  refund_fee: Text,
  reason: Text,
  created: Text,
  modified: Text,
  cs_status: Text,
  operation_contraint: Text,
  refund_remind_timeout: z.object({ exist_timeout: Flag, timeout: Text }).nullish(),
});
type Refund = z.infer<typeof Refund>;

const kinds: Readonly<Record<string, ClaimKind>> = {
  REFUND: 'money',
  REFUND_AND_RETURN: 'return',
  TMALL_EXCHANGE: 'exchange',
  TAOBAO_EXCHANGE: 'exchange',
  REPAIR: 'repair',
  RESHIPPING: 'resend',
};

const states: Readonly<Record<string, ClaimState>> = {
  WAIT_SELLER_AGREE: 'asked',
  WAIT_SELLER_CONSIGN_GOODS: 'asked',
  EXCHANGE_TRANSFORM_TO_REFUND: 'asked',
  WAIT_BUYER_RETURN_GOODS: 'returning',
  WAIT_SELLER_CONFIRM_GOODS: 'returned',
  WAIT_BUYER_CONFIRM_EXCHANGE_SELLER_SEND_GOODS: 'returned',
  SELLER_REFUSE_BUYER: 'refused',
  SUCCESS: 'done',
  CLOSED: 'closed',
};

/** By Taobao's number: 1 is nobody asked. */
const steps: Readonly<Record<string, Intervention>> = {
  1: 'none',
  2: 'needed',
  3: 'joined',
  4: 'first-review',
  5: 'review-failed',
  6: 'settled',
  7: 'withdrawn',
  8: 'for-buyer',
  9: 'for-seller',
  10: 'evidence',
  11: 'appeal',
};

/**
 * An after-sales claim as Taobao's gateway tells it, every number as a text. A state that we do not know is one that
 * the shop has to look at; the deadline is the platform's own and never worked out here.
 *
 * @param now counts as the moment of its change where it names none
 * @throws ZodError when it is none
 */
export function readTaobaoRefund(json: unknown, platform: string, now: Date): ClaimContent {
  const refund = Refund.parse(json);
  return {
    ...{ platform, claimNumber: refund.refund_id, number: refund.tid, currency: 'CNY' },
    lineNumber: refund.oid === '0' ? null : wordsOf(refund.oid),
    kind: kindOf(refund),
    state: states[refund.status] ?? 'asked',
    vendorState: refund.status,
    intervention: steps[refund.cs_status ?? ''] ?? 'none',
    amount: amountOf(refund.refund_fee, 'CNY'),
    reason: wordsOf(refund.reason),
    deadlineAt: deadlineOf(refund),
    isRefusable: refund.operation_contraint !== 'cannot_refuse',
    pageUrl: `https://refund2.taobao.com/dispute/detail.htm?disputeId=${refund.refund_id}`,
    askedAt: taobaoMoment(refund.created),
    changedAt: taobaoMoment(refund.modified) ?? now.toISOString(),
  };
}

function kindOf({ dispute_type, has_good_return }: Refund): ClaimKind {
  if (dispute_type) return kinds[dispute_type] ?? 'other';
  return isTrue(has_good_return) ? 'return' : 'money';
}

function deadlineOf({ refund_remind_timeout: clock }: Refund): string | null {
  return clock && isTrue(clock.exist_timeout) ? taobaoMoment(clock.timeout) : null;
}

function isTrue(flag: boolean | string | null | undefined): boolean {
  return flag === true || flag === 'true';
}
