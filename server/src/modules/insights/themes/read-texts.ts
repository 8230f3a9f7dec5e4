import { conversationClosed, messageRedacted } from '@zhiyin/domain/inbox';
import { textRedacted } from '@zhiyin/domain/platform';
import { ratingsChanged } from '@zhiyin/domain/store';
import { responseLeftOut, surveyAnswered, surveyResponded } from '@zhiyin/domain/surveys';
import { customerCommented, ticketChanged, ticketCreated, ticketMerged } from '@zhiyin/domain/tickets';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { FactRow } from '#platform/facts/read-facts.ts';
import { lotFollower } from '#platform/lots/follow-log.ts';
import { queueFinding } from './find-new-themes.ts';
import { keepSentences } from './keep-sentences.ts';
import { saidInChats, saidWithRatings } from './sources/chats.ts';
import { ratingsIn, saidInReviews } from './sources/reviews.ts';
import { saidInSurveys } from './sources/surveys.ts';
import { saidInTickets } from './sources/tickets.ts';

const kinds = [
  conversationClosed.kind,
  messageRedacted.kind,
  surveyAnswered.kind,
  textRedacted.kind,
  surveyResponded.kind,
  responseLeftOut.kind,
  ticketCreated.kind,
  ticketChanged.kind,
  customerCommented.kind,
  ticketMerged.kind,
  ratingsChanged.kind,
];

/** Most reviews that are read at once: one fact tells of up to some hundreds. */
const reviewsMax = 500;

/** What a lot of facts says was said or changed, by the ids of what holds it. */
interface Touched {
  readonly conversationIds: string[];
  readonly askIds: string[];
  readonly responseIds: string[];
  readonly ticketIds: string[];
  readonly ratingIds: string[];
}

/**
 * Reads what customers said, a second behind the log: a conversation when it is closed, a comment, a survey's answers,
 * a ticket and a review when they are given or changed, and each again when sensitive data was taken out of it.
 */
export const textFollower = lotFollower('insights:texts', kinds, read, {
  weightMax: reviewsMax,
  weightOf: (fact) => (fact.kind === ratingsChanged.kind ? ratingsIn([fact]).length : 0),
});

async function read(tx: Tx, facts: readonly FactRow[]): Promise<void> {
  const touched = await touchedBy(tx, facts);
  const told = [
    ...(await saidInChats(tx, touched.conversationIds)),
    ...(await saidWithRatings(tx, touched.askIds)),
    ...(await saidInSurveys(tx, touched.responseIds)),
    ...(await saidInTickets(tx, touched.ticketIds)),
    ...(await saidInReviews(tx, touched.ratingIds)),
  ];
  await forget(tx, touched);
  const kept = await keepSentences(tx, told);
  if (kept > 0) await queueFinding(tx);
}

async function touchedBy(tx: Tx, facts: readonly FactRow[]): Promise<Touched> {
  const redacted = (place: string) => facts.flatMap((fact) => redactedIn(fact, place));
  const of = (...those: readonly { kind: string }[]) =>
    facts.filter(({ kind }) => those.some((one) => one.kind === kind));
  const answered = of(surveyAnswered).map(({ payload }) => surveyAnswered.payload.parse(payload).askId);
  const responded = [
    ...of(surveyResponded).map(({ payload }) => surveyResponded.payload.parse(payload).responseId),
    ...of(responseLeftOut).map(({ payload }) => responseLeftOut.payload.parse(payload).responseId),
  ];
  const tickets = of(ticketCreated, ticketChanged, customerCommented, ticketMerged);
  return {
    conversationIds: of(conversationClosed, messageRedacted).flatMap(({ subjectId }) => subjectId ?? []),
    askIds: [...answered, ...redacted('surveys.comments')],
    responseIds: [...responded, ...redacted('platform.form-answers')],
    ticketIds: [
      ...tickets.flatMap(({ subjectId }) => subjectId ?? []),
      ...redacted('tickets.tickets'),
      ...(await ticketsOf(tx, redacted('tickets.comments'))),
    ],
    ratingIds: [...ratingsIn(of(ratingsChanged)), ...redacted('store.ratings')],
  };
}

/** The records of a place, as redaction names it, that something was taken out of. */
function redactedIn({ kind, payload }: FactRow, place: string): string[] {
  if (kind !== textRedacted.kind) return [];
  const told = textRedacted.payload.parse(payload);
  return told.place === place ? [told.recordId] : [];
}

async function ticketsOf(tx: Tx, commentIds: readonly string[]): Promise<string[]> {
  if (commentIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('ticketComments')
    .select('ticketId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('commentId', 'in', [...commentIds])
    .execute();
  return rows.map(({ ticketId }) => ticketId);
}

/** What was read of them before, which may have changed. */
async function forget(
  tx: Tx,
  { conversationIds, askIds, responseIds, ticketIds, ratingIds }: Touched,
): Promise<void> {
  await sql`
    delete from said_sentences where workspace_id = ${tx.workspaceId}
      and ((conversation_id = any(${conversationIds}::uuid[]) and source in ('ending', 'complaint'))
        or source_id = any(${[...askIds, ...responseIds, ...ratingIds]}::uuid[])
        or ticket_id = any(${ticketIds}::uuid[]))
  `.execute(tx.db);
}
