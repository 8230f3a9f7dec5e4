import { z } from 'zod';
import type { Text } from '../../kit/words.ts';

/** Why a conversation is handed to somebody else; `authority` is what desks call an escalation. */
export const transferReasons = [
  'skill',
  'authority',
  'language',
  'other-team',
  'customer-asks',
  'shift-ends',
  'overload',
] as const;
export const TransferReason = z.enum(transferReasons);
export type TransferReason = z.infer<typeof TransferReason>;

export const transferReasonWords: Readonly<Record<TransferReason, Text>> = {
  skill: { zh: '需要更懂的人', en: 'Needs somebody who knows more' },
  authority: { zh: '升级：需要更高权限', en: 'Escalation: needs somebody who may decide' },
  language: { zh: '语言', en: 'Language' },
  'other-team': { zh: '归别的小组管', en: 'Another team’s matter' },
  'customer-asks': { zh: '顾客要求换人', en: 'The customer asked for somebody else' },
  'shift-ends': { zh: '下班交接', en: 'End of the shift' },
  overload: { zh: '手上太多', en: 'Too much in hand' },
};
