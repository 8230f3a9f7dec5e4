import { type MoveGiven, type Mover, type PayloadOf, say } from '@zhiyin/domain/kit';
import {
  type TicketAnswers,
  type TicketVia,
  ticketChanged,
  type ticketMoved,
  ticketsWords,
} from '@zhiyin/domain/tickets';
import { type SqlBool, sql } from 'kysely';
import { keepToWordLists } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { applyMove } from '#platform/flows/apply-move.ts';
import { Refusal } from '#platform/refusal.ts';
import { meantBy } from '#platform/sensitive/meant-by.ts';
import { checkAnswers, valuesOf, writeAnswers } from '../answers.ts';
import { insertComment } from '../comments.ts';
import { lockLiveTicket } from '../queries.ts';
import { aboutOf, type TicketRow } from '../rows.ts';
import { sayToCustomer } from '../ways/say-to-customer.ts';
import { tellState } from '../ways/tell-state.ts';
import type { Held } from './hold.ts';
import { stand } from './stand.ts';

/** A move with what is given along. */
interface Move {
  readonly moveKey: string;
  readonly given: MoveGiven;
  readonly answers: TicketAnswers;
  readonly mover: Mover;
  readonly isApproved?: boolean;
  /** True when the comment was written already: the customer's own words. */
  readonly isSaid?: boolean;
  /** By which way the customer hears the comment; left out, by the best there is. */
  readonly via?: TicketVia | undefined;
}

/**
 * Makes a move of a ticket that is held, or asks for its approval. Answers given along stay in either case; the
 * comment is written when the move is made. Answers what the caller is to tell; null while somebody has to agree.
 *
 * @throws Refusal when the flow does not allow it, something has to be done before the ticket ends, or what the customer
 * is told holds a word that the shop does not send.
 */
export async function performMove(
  tx: Tx,
  { row, type, flow }: Held,
  move: Move,
): Promise<PayloadOf<typeof ticketMoved> | null> {
  const now = await withAnswers(tx, row, move.answers);
  const { moveKey, given, mover, isApproved = false, isSaid = false } = move;
  const asked = flow.moves.find(({ key }) => key === moveKey);
  const target = asked?.to;
  const category = flow.states.find(({ key }) => key === target)?.category;
  // Of who writes it, and when they do: what was agreed to later is not refused to whoever agrees.
  if (asked?.demands.comment === 'customer' && !isApproved) {
    await keepToWordLists(tx, given.comment, 'comment');
  }
  const moved = await applyMove(tx, {
    subjectKind: 'ticket',
    subjectId: row.ticketId,
    flow,
    state: now.stateKey,
    values: await valuesOf(tx, now),
    ...{ mover, moveKey, given, isApproved },
  });
  if (category === 'solved' || category === 'closed') await requireItemsDone(tx, row.ticketId);
  if (category === 'closed') await requireChildrenClosed(tx, row.ticketId);
  if (moved.kind === 'waiting') return null;
  const told = await stand(tx, now, moved.to, moveKey);
  if (isSaid) return told;
  const isTold = moved.move.demands.comment === 'customer' && given.comment.trim() !== '';
  if (given.comment.trim() !== '') await writeDown(tx, now, move, isTold);
  if (!isTold) await tellState(tx, now, type, moved.to);
  return told;
}

/** What is said along with a move. What somebody agreed to later goes out though they write to no customers. */
async function writeDown(
  tx: Tx,
  row: TicketRow,
  { moveKey, given: { comment: text }, mover, via }: Move,
  isTold: boolean,
): Promise<void> {
  const said = isTold
    ? await sayToCustomer(tx, row, { text, moveKey, via, isAutomatic: mover.isSystem })
    : await insertComment(tx, row, { text, visibility: 'internal', moveKey });
  await announce(tx, said.fact, said.told);
}

async function withAnswers(tx: Tx, row: TicketRow, given: TicketAnswers): Promise<TicketRow> {
  if (Object.keys(given).length === 0) return row;
  const before = typeof row.answers === 'object' && row.answers !== null ? row.answers : {};
  const version = row.formVersion ?? undefined;
  const answers = { ...before, ...meantBy(tx, given, before) };
  const told = await writeAnswers(tx, row, await checkAnswers(tx, row.formId, answers, version, before));
  if (told.length > 0) {
    const change = { fields: ['answers'], priority: null, dueAt: null, answers: told };
    await announce(tx, ticketChanged, { ...aboutOf(row), ...change });
  }
  return lockLiveTicket(tx, row.ticketId);
}

async function requireItemsDone(tx: Tx, ticketId: string): Promise<void> {
  const open = await tx.db
    .selectFrom('ticketItems')
    .select(['itemId', 'label'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('ticketId', '=', ticketId)
    .where('isRequired', '=', true)
    .where('doneAt', 'is', null)
    .orderBy('itemId')
    .execute();
  if (open.length === 0) return;
  const message = say(ticketsWords.itemsOpen, tx.locale);
  const fields = open.map(({ itemId }) => ({ path: `items.${itemId}`, message }));
  throw new Refusal('conflict', ticketsWords.itemsOpen, {}, fields);
}

async function requireChildrenClosed(tx: Tx, ticketId: string): Promise<void> {
  const { count } = await tx.db
    .selectFrom('tickets')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('workspaceId', '=', tx.workspaceId)
    .where('parentId', '=', ticketId)
    .where(sql<SqlBool>`category <> 'closed'`)
    .executeTakeFirstOrThrow();
  if (count > 0) throw new Refusal('conflict', ticketsWords.childrenOpen, { count });
}
