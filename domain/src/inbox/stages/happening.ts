import { z } from 'zod';
import type { Text } from '../../kit/words.ts';

/** What happens to a conversation that may take it to another stage. */
export const happeningKinds = [
  'answered',
  'answered-again',
  'reason-set',
  'closed',
  'recorded',
  'follow-up-asked',
  'follow-ups-over',
  'reopened',
] as const;
export type HappeningKind = (typeof happeningKinds)[number];

/** Why a conversation came into a stage: something happened, or it began, a hand, a rule or a timer moved it, a changed flow. */
const stageReasons = [
  ...happeningKinds,
  ...(['opened', 'found-later', 'hand', 'rule', 'timer', 'flow-changed'] as const),
] as const;
export const StageReason = z.enum(stageReasons);
export type StageReason = z.infer<typeof StageReason>;

/** What happenings are called where one says which move each makes. */
export const happeningWords: Readonly<Record<HappeningKind, Text>> = {
  answered: { zh: '客服第一次回复', en: 'An agent answers for the first time' },
  'answered-again': { zh: '客服再次回复', en: 'An agent answers again' },
  'reason-set': { zh: '会话进行中选了联系原因', en: 'The contact reason is set while it is open' },
  closed: { zh: '会话结束', en: 'The conversation is closed' },
  recorded: { zh: '已结束，并且有联系原因', en: 'It is closed and has its contact reason' },
  'follow-up-asked': { zh: '结束后安排了回访', en: 'A follow-up is asked for after the close' },
  'follow-ups-over': { zh: '回访都完成了', en: 'All its follow-ups are over' },
  reopened: { zh: '会话重新打开', en: 'The conversation is opened again' },
};

const MoveOf = z.string().max(60).nullable();

/** The move of the flow that each happening makes; null when it makes none. */
export const StageMoves = z.strictObject({
  answered: MoveOf,
  'answered-again': MoveOf,
  'reason-set': MoveOf,
  closed: MoveOf,
  recorded: MoveOf,
  'follow-up-asked': MoveOf,
  'follow-ups-over': MoveOf,
  reopened: MoveOf,
});
export type StageMoves = z.infer<typeof StageMoves>;
