import type { Text } from '../../kit/words.ts';
import type { ClaimState, Intervention } from './states.ts';

/** What a buyer wants: money alone, to send goods back, another article, a repair, what was missing. */
export const claimKinds = ['money', 'return', 'exchange', 'repair', 'resend', 'other'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const claimKindWords: Readonly<Record<ClaimKind, Text>> = {
  money: { zh: '仅退款', en: 'Refund' },
  return: { zh: '退货退款', en: 'Return and refund' },
  exchange: { zh: '换货', en: 'Exchange' },
  repair: { zh: '维修', en: 'Repair' },
  resend: { zh: '补寄', en: 'Send again' },
  other: { zh: '其他售后', en: 'Another claim' },
};

export const claimStateWords: Readonly<Record<ClaimState, Text>> = {
  asked: { zh: '待商家处理', en: 'The shop decides' },
  returning: { zh: '待买家退货', en: 'Buyer sends goods back' },
  returned: { zh: '待商家收货', en: 'Shop confirms the goods' },
  refused: { zh: '商家已拒绝', en: 'Refused by the shop' },
  done: { zh: '已完成', en: 'Done' },
  closed: { zh: '已关闭', en: 'Closed' },
};

export const interventionWords: Readonly<Record<Intervention, Text>> = {
  none: { zh: '平台未介入', en: 'Platform not involved' },
  needed: { zh: '需要平台介入', en: 'Platform is to step in' },
  joined: { zh: '平台已介入', en: 'Platform has stepped in' },
  'first-review': { zh: '平台初审中', en: 'First review by the platform' },
  'review-failed': { zh: '平台复审未通过', en: 'Platform’s review failed' },
  settled: { zh: '平台处理完成', en: 'Settled by the platform' },
  withdrawn: { zh: '介入已撤销', en: 'Intervention withdrawn' },
  'for-buyer': { zh: '平台支持买家', en: 'Platform sides with the buyer' },
  'for-seller': { zh: '平台支持商家', en: 'Platform sides with the shop' },
  evidence: { zh: '平台介入，举证中', en: 'Platform asks for evidence' },
  appeal: { zh: '平台介入，可申诉', en: 'Platform takes appeals' },
};

/** An after-sales claim as a platform tells it. Amounts are minor units, moments are ISO texts. */
export interface ClaimContent {
  readonly platform: string;
  /** The platform's number of the claim. */
  readonly claimNumber: string;
  /** Of the order, and of its line; null for the order as a whole. */
  readonly number: string;
  readonly lineNumber: string | null;
  readonly kind: ClaimKind;
  readonly state: ClaimState;
  readonly vendorState: string;
  readonly intervention: Intervention;
  readonly currency: string;
  readonly amount: number | null;
  /** The one that the buyer picked. */
  readonly reason: string | null;
  /** Until when the platform wants somebody to act; null where it named none. */
  readonly deadlineAt: string | null;
  /** The platform forbids the shop to refuse it. */
  readonly isRefusable: boolean;
  /** Where it is decided: on the platform's own page, never here. */
  readonly pageUrl: string | null;
  readonly askedAt: string | null;
  readonly changedAt: string;
}
