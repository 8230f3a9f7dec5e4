import { answerDays } from '@zhiyin/domain/surveys';
import type { PlannedConversation } from './plan-conversations.ts';
import type { Random } from './random.ts';
import type { Row } from './rows-of.ts';
import { comments } from './what-customers-say.ts';

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

/** So many days ago the demo shop began to pack cups better: who got a broken one before was unhappier. */
export const mendedDays = 28;

/** What asking about one planned conversation leaves in the database: nothing when it was not closed. */
export interface AskRows {
  readonly asks: readonly Row[];
  readonly facts: readonly Row[];
  readonly due: readonly Row[];
}

const nothing: AskRows = { asks: [], facts: [], due: [] };

/**
 * Asks the customers of closed conversations as the product does. Some four in ten answer, most within minutes; who
 * waited long, or for a parcel, is less happy. `to` is now: what would come later has not come.
 */
export function asksOf(
  random: Random,
  workspaceId: string,
  planned: PlannedConversation,
  closedAt: Date | null,
  to: Date,
): AskRows {
  const firstAnswer = planned.lines.find((line) => line.who === 'a');
  const opened = planned.lines[0];
  if (closedAt === null || !firstAnswer || !opened || closedAt > to) return nothing;
  const askedAt = new Date(closedAt.getTime() + 1000);
  const waitedMinutes = (firstAnswer.at.getTime() - opened.at.getTime()) / minuteMs;
  const isMended = to.getTime() - closedAt.getTime() < mendedDays * dayMs;
  const answer = answerOf(random, planned, waitedMinutes, isMended);
  const answeredAt = new Date(askedAt.getTime() + random.around(6, 1.4) * minuteMs);
  const isAnswered = answer !== null && answeredAt < to;
  const expiresAt = new Date(askedAt.getTime() + answerDays * dayMs);
  const isExpired = !isAnswered && expiresAt < to;
  const askId = random.id(askedAt);
  const said = isAnswered ? { ...answer, answeredAt } : null;
  const ask = {
    ...placeOf(workspaceId, planned, askId),
    closed_at: closedAt,
    asked_at: askedAt,
    expires_at: expiresAt,
    ...answerRow(said, askedAt),
    ended_at: isExpired ? expiresAt : null,
    ended_why: isExpired ? 'expired' : null,
    attended_at: said ? attendedAt(random, said, to) : null,
  };
  const telling = { random, workspaceId, planned, askId };
  const facts = [tell(telling, 'surveys.asked', askedAt, { askedAt, expiresAt })];
  if (isAnswered) facts.push(tellAnswer(telling, answeredAt, answer));
  const isOpen = !isAnswered && !isExpired;
  const due = {
    workspace_id: workspaceId,
    due_id: random.id(askedAt),
    kind: 'surveys:expire',
    ref_id: askId,
  };
  return { asks: [ask], facts, due: isOpen ? [{ ...due, due_at: expiresAt, tries: 0 }] : [] };
}

interface Answer {
  readonly score: number | null;
  readonly solved: boolean | null;
  readonly comment: string;
}

function placeOf(
  workspaceId: string,
  { conversationId, customer, agent, teamId = null }: PlannedConversation,
  askId: string,
): Row {
  return {
    workspace_id: workspaceId,
    ask_id: askId,
    conversation_id: conversationId,
    customer_id: customer.customerId,
    agent_id: agent.memberId,
    team_id: teamId,
  };
}

type Said = Answer & { readonly answeredAt: Date };

function answerRow(said: Said | null, askedAt: Date): Row {
  const answeredAt = said?.answeredAt ?? null;
  return {
    solved: said?.solved ?? null,
    score: said?.score ?? null,
    comment: said?.comment ?? '',
    answered_at: answeredAt,
    changed_at: answeredAt,
    dated_at: answeredAt ?? askedAt,
  };
}

/** What was said days ago has been dealt with, most of it. */
function attendedAt(random: Random, { solved, answeredAt }: Said, to: Date): Date | null {
  const isOld = to.getTime() - answeredAt.getTime() > dayMs;
  if (solved !== false || !isOld || !random.isLucky(0.9)) return null;
  return new Date(answeredAt.getTime() + 20 * minuteMs);
}

function answerOf(
  random: Random,
  { topic, customer }: PlannedConversation,
  waitedMinutes: number,
  isMended: boolean,
): Answer | null {
  if (!random.isLucky(0.42)) return null;
  const isBroken = topic.reasonKey === 'damaged';
  const usual = ['late', 'return'].includes(topic.reasonKey) ? 0.8 : 0;
  const trouble = isBroken ? (isMended ? 0 : 1.25) : usual;
  const wait = Math.min(1.3, Math.log10(1 + waitedMinutes) * 0.5);
  const felt = 5.2 - trouble - wait - Math.abs(random.around(0.35, 0.9));
  const score = Math.max(1, Math.min(5, Math.round(felt)));
  const mood = score >= 4 ? 'happy' : score === 3 ? 'even' : 'unhappy';
  const isSaid = random.isLucky(mood === 'happy' ? 0.25 : 0.55);
  const comment = isSaid ? random.pick(comments[mood][customer.locale]) : '';
  const isSolved = random.isLucky(score >= 4 ? 0.97 : score === 3 ? 0.7 : 0.25);
  return {
    score: random.isLucky(0.95) ? score : null,
    solved: random.isLucky(0.9) ? isSolved : null,
    comment,
  };
}

interface Telling {
  readonly random: Random;
  readonly workspaceId: string;
  readonly planned: PlannedConversation;
  readonly askId: string;
}

function tellAnswer(telling: Telling, answeredAt: Date, { solved, score, comment }: Answer): Row {
  const said = { from: null, to: { solved, score }, hasComment: comment !== '', answeredAt };
  return tell(telling, 'surveys.answered', answeredAt, said);
}

function tell({ random, workspaceId, planned, askId }: Telling, kind: string, at: Date, said: object): Row {
  const { conversationId, customer, agent, teamId = null } = planned;
  const isAnswer = kind === 'surveys.answered';
  return {
    workspace_id: workspaceId,
    fact_id: random.id(at),
    kind,
    subject_id: conversationId,
    actor_kind: isAnswer ? 'visitor' : 'system',
    actor_id: isAnswer ? customer.customerId : null,
    occurred_at: at,
    payload: {
      askId,
      conversationId,
      customerId: customer.customerId,
      teamId,
      assigneeId: agent.memberId,
      ...said,
    },
  };
}
