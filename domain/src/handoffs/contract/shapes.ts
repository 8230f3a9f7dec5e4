import { z } from 'zod';
import { SaidAnswer } from '../../kit/form/said-answer.ts';
import { written } from '../../kit/sensitive/written.ts';
import { BothLanguages, Id, Line, Moment, Paragraphs } from '../../kit/shapes.ts';
import { handoffMoveKeys, handoffStates } from '../moves.ts';

export const handoffLimits = {
  title: 120,
  text: 5_000,
  rating: 1_000,
  quotes: 50,
  steps: 1_000,
  types: 100,
  departments: 100,
  liaisons: 20,
} as const;

/** Answers to a form, by question; what is in them is for the form to check. */
export const HandoffAnswers = z.record(z.string().max(60), z.json());
export type HandoffAnswers = z.infer<typeof HandoffAnswers>;

export const HandoffTitle = Line(handoffLimits.title);
export const HandoffText = Paragraphs(handoffLimits.text);
export const MaybeHandoffText = z.union([z.literal(''), HandoffText]);

/** A team that others hand things to, with the people who speak for it. */
export const Department = z.object({
  teamId: Id,
  name: z.string(),
  liaisonIds: z.array(Id),
  memberIds: z.array(Id),
});
export type Department = z.infer<typeof Department>;

/** A kind of hand-off: what must be sent along, who answers, in what time, what comes back. */
export const HandoffType = z.object({
  typeId: Id,
  name: BothLanguages(60),
  /** Tells who sends it what it is for. */
  hint: z.object({ zh: z.string(), en: z.string() }),
  /** The department that answers. */
  teamId: Id,
  formId: Id.nullable(),
  answerFormId: Id.nullable(),
  /** Open seconds of the calendar that the answer may take; null for no promise. */
  targetSeconds: z.number().int().nullable(),
  /** Null counts around the clock. */
  calendarId: Id.nullable(),
  /** Share of the time after which the department is warned. */
  warnPercent: z.number().int().nullable(),
  revision: z.number().int(),
  archivedAt: Moment.nullable(),
});
export type HandoffType = z.infer<typeof HandoffType>;

export const HandoffStateName = z.enum(handoffStates);

/** The clock of an answer, as screens show it. Seconds are open seconds of its calendar. */
export const HandoffClock = z.object({
  phase: z.enum(['running', 'warned', 'breached', 'paused', 'stopped']),
  targetSeconds: z.number().int().nullable(),
  elapsedSeconds: z.number(),
  dueAt: Moment.nullable(),
  isBreached: z.boolean(),
});
export type HandoffClock = z.infer<typeof HandoffClock>;

/** A hand-off in a list. */
export const HandoffEntry = z.object({
  handoffId: Id,
  number: z.number().int(),
  typeId: Id,
  typeName: z.object({ zh: z.string(), en: z.string() }),
  title: written(z.string()),
  state: HandoffStateName,
  /** The team that asked; null when whoever asked has none. */
  fromTeamId: Id.nullable(),
  toTeamId: Id,
  sentBy: Id.nullable(),
  takerId: Id.nullable(),
  sentAt: Moment,
  changedAt: Moment,
  answeredAt: Moment.nullable(),
  dueAt: Moment.nullable(),
  returns: z.number().int(),
  /** Whether the answer came in time; null while that is open or was never promised. */
  outcome: z.enum(['kept', 'breached']).nullable(),
  handoffRating: z.number().int().nullable(),
  resultRating: z.number().int().nullable(),
});
export type HandoffEntry = z.infer<typeof HandoffEntry>;

/** A message as it stood when it was sent along. */
export const HandoffQuote = z.object({
  messageId: Id,
  number: z.number().int(),
  authorKind: z.enum(['customer', 'member', 'system']),
  text: written(z.string()),
  sentAt: Moment,
});
export type HandoffQuote = z.infer<typeof HandoffQuote>;

const stepKinds = [
  'send',
  'take',
  'return',
  'send-again',
  'answer',
  'accept',
  'dispute',
  'close',
  'withdraw',
  'comment',
  'rate-handoff',
  'rate-result',
] as const;

/** Something that happened to a hand-off, or was said in it; both sides read it. */
export const HandoffStep = z.object({
  stepId: Id,
  kind: z.enum(stepKinds),
  actorKind: z.enum(['member', 'api-key', 'visitor', 'system']),
  actorId: Id.nullable(),
  text: written(z.string()),
  rating: z.number().int().nullable(),
  at: Moment,
});
export type HandoffStep = z.infer<typeof HandoffStep>;

/** A rating of 1 to 5 with words. */
export const HandoffRating = z.strictObject({
  rating: z.int().min(1).max(5),
  text: z.string().trim().max(handoffLimits.rating).default(''),
});

/** One hand-off as whoever asks may see it. */
export const Handoff = HandoffEntry.extend({
  note: written(z.string()),
  formId: Id.nullable(),
  formVersion: z.number().int().nullable(),
  answers: written(HandoffAnswers),
  said: z.array(SaidAnswer),
  answerFormId: Id.nullable(),
  answerFormVersion: z.number().int().nullable(),
  resultText: written(z.string()),
  resultSaid: z.array(SaidAnswer),
  quotes: z.array(HandoffQuote),
  /** Where it came from; only for those who may see that. */
  conversationId: Id.nullable(),
  ticketId: Id.nullable(),
  clock: HandoffClock,
  handoffRatingText: written(z.string()),
  resultRatingText: written(z.string()),
  disputes: z.number().int(),
  /** Counts steps; a step names the one it was made after. */
  revision: z.number().int(),
  /** What the caller may do with it now. */
  moves: z.array(z.enum(handoffMoveKeys)),
  mayComment: z.boolean(),
  mayRateHandoff: z.boolean(),
  mayRateResult: z.boolean(),
  steps: z.array(HandoffStep),
});
export type Handoff = z.infer<typeof Handoff>;

export const handoffParams = z.strictObject({ handoffId: Id });
