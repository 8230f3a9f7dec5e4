import { z } from 'zod';
import { written } from '../../kit/sensitive/written.ts';
import { Id, Moment, Paragraphs } from '../../kit/shapes.ts';

/** Most characters of a customer's comment. */
export const commentCharactersMax = 2000;
/** Days in which a customer may answer. */
export const answerDays = 7;
/** Hours in which an answer may be changed. */
export const changeHours = 24;
export const scores = [1, 2, 3, 4, 5] as const;

export const Score = z.int().min(1).max(5);
/** `open` waits for an answer; `withdrawn` because the conversation went on before one came. */
export const AskState = z.enum(['open', 'answered', 'expired', 'withdrawn']);
export type AskState = z.infer<typeof AskState>;

export const Comment = z.union([z.literal(''), Paragraphs(commentCharactersMax)]);

/** One question put to a customer at the close of a conversation, as members see it. */
export const Ask = z.object({
  askId: Id,
  conversationId: Id,
  customerId: Id,
  customerName: z.string().nullable(),
  /** Who had the conversation at its close, or else who answered last. */
  agentId: Id.nullable(),
  teamId: Id.nullable(),
  channel: z.string(),
  reasonKey: z.string().nullable(),
  state: AskState,
  askedAt: Moment,
  expiresAt: Moment,
  /** null: not said. */
  solved: z.boolean().nullable(),
  score: z.number().int().nullable(),
  comment: written(z.string()),
  answeredAt: Moment.nullable(),
  changedAt: Moment.nullable(),
  /** The customer said “not solved”, and nobody has followed it up or gone on with them. */
  isUnattended: z.boolean(),
});
export type Ask = z.infer<typeof Ask>;
