import {
  type ConversationMeasures,
  cutAtHours,
  type Happening,
  measureConversation,
  openSpellsOf,
  spellsOf,
  turnPartsOf,
} from '@zhiyin/domain/insights';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { measureHours, sumUp } from './agent-hours.ts';
import { measureContacts } from './contacts.ts';
import { putRows, type Row, type Written } from './put-rows.ts';
import { idOf } from './row-ids.ts';
import { putSpells, type SpellPiece } from './spell-pieces.ts';
import { conversationMeasures, openSpells, turnMeasures } from './tables.ts';
import { storiesToMeasure } from './told.ts';

/** Whose a conversation is now, and what it is about. */
interface Standing {
  readonly conversationId: string;
  readonly customerId: string;
  readonly personId: string;
  readonly channel: string;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
  readonly reasonKey: string | null;
}

/**
 * Measures conversations anew from all that the log tells of them, and what depends on them: other contacts of the same
 * people, and the hours of those who handled them. Doing it again changes nothing. Of a conversation that is gone
 * nothing is left. The caller holds the follower, so that nobody else measures meanwhile.
 */
export async function measureConversations(tx: Tx, conversationIds: readonly string[]): Promise<void> {
  const ids = [...new Set(conversationIds)].toSorted();
  if (ids.length === 0) return;
  const standings = await standingsOf(tx, ids);
  const stories = await storiesToMeasure(tx, ids);
  const before = await personsOf(tx, ids);
  const measured = standings.flatMap((standing) => {
    const story = stories.get(standing.conversationId) ?? [];
    const measures = measureConversation(story);
    return measures ? [{ standing, story, measures }] : [];
  });
  await forget(tx, ids, new Set(measured.map(({ standing }) => standing.conversationId)));
  await putRows(
    tx,
    conversationMeasures,
    measured.map(({ standing, measures }) => conversationRow(standing, measures)),
  );
  const parts = (of: (standing: Standing, story: readonly Happening[]) => Row[]) =>
    measured.map(({ standing, story }) => [standing.conversationId, of(standing, story)] as const);
  await putParts(tx, turnMeasures, parts(turnRows));
  await putParts(tx, openSpells, parts(openRows));
  const pieces = measured.flatMap(({ standing, story }) => piecesOf(standing.conversationId, story));
  const hours = await putSpells(tx, ids, pieces);
  await measureHours(tx, hours);
  await sumUp(tx, ids);
  await measureContacts(tx, [...before, ...measured.map(({ standing }) => standing.personId)]);
}

async function standingsOf(tx: Tx, ids: readonly string[]): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select c.conversation_id, c.customer_id, coalesce(k.person_id, c.customer_id) as person_id, c.channel, c.team_id,
      c.assignee_id, c.reason_key
    from conversations c left join customers k on k.workspace_id = c.workspace_id and k.customer_id = c.customer_id
    where c.workspace_id = ${tx.workspaceId} and c.conversation_id = any(${[...ids]}::uuid[])
  `.execute(tx.db);
  return rows;
}

async function personsOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct person_id from conversation_measures
    where workspace_id = ${tx.workspaceId} and conversation_id = any(${[...ids]}::uuid[])
  `.execute(tx.db);
  return rows.map(({ personId }) => personId);
}

/** Takes away what was measured of conversations that are gone, or whose story has not begun. */
async function forget(tx: Tx, ids: readonly string[], kept: ReadonlySet<string>): Promise<void> {
  const gone = ids.filter((id) => !kept.has(id));
  if (gone.length === 0) return;
  for (const table of ['conversation_measures', 'turn_measures', 'open_spells']) {
    await sql`
      delete from ${sql.table(table)}
      where workspace_id = ${tx.workspaceId} and conversation_id = any(${gone}::uuid[])
    `.execute(tx.db);
  }
}

const at = (moment: number | null): string | null =>
  moment === null ? null : new Date(moment).toISOString();

function whoseOf({
  conversationId,
  channel,
  teamId,
  assigneeId,
  reasonKey,
}: Omit<Standing, 'personId'>): Row {
  return {
    conversation_id: conversationId,
    channel,
    team_id: teamId,
    assignee_id: assigneeId,
    reason_key: reasonKey,
  };
}

function aboutOf(standing: Standing): Row {
  return { ...whoseOf(standing), person_id: standing.personId };
}

function conversationRow(standing: Standing, measures: ConversationMeasures): Row {
  return {
    ...aboutOf(standing),
    customer_id: standing.customerId,
    opened_at: at(measures.openedAt),
    first_customer_at: at(measures.firstCustomerAt),
    first_response_at: at(measures.firstResponseAt),
    first_response_by: measures.firstResponseBy,
    first_automatic_at: at(measures.firstAutomaticAt),
    first_closed_at: at(measures.firstClosedAt),
    closed_at: at(measures.closedAt),
    reopen_count: measures.reopenCount,
    transfer_count: measures.transferCount,
    escalation_count: measures.escalationCount,
    member_count: measures.memberCount,
    customer_messages: measures.customerMessages,
    human_messages: measures.humanMessages,
    automatic_messages: measures.automaticMessages,
  };
}

/** Writes the parts of conversations, `place` by place, and takes away those that are no more. */
async function putParts(
  tx: Tx,
  written: Written,
  all: readonly (readonly [string, readonly Row[]])[],
): Promise<void> {
  await sql`
    delete from ${sql.table(written.table)} t
    using unnest(${all.map(([id]) => id)}::uuid[], ${all.map(([, rows]) => rows.length)}::int[]) u (id, count)
    where t.workspace_id = ${tx.workspaceId} and t.conversation_id = u.id and t.place > u.count
  `.execute(tx.db);
  await putRows(
    tx,
    written,
    all.flatMap(([, rows]) => rows),
  );
}

function turnRows(standing: Standing, story: readonly Happening[]): Row[] {
  return turnPartsOf(story).map((part, index) => ({
    ...aboutOf(standing),
    place: index + 1,
    turn_id: idOf(`${standing.conversationId} ${index + 1}`),
    started_at: at(part.startedAt),
    begun_by: part.begunBy,
    held_by: part.heldBy,
    ended_at: at(part.ended?.at ?? null),
    ended_by: part.ended?.by ?? null,
    chat_ended_at: at(part.chatEnded?.at ?? null),
    chat_ended_by: part.chatEnded?.by ?? null,
    answered_at: at(part.answered?.at ?? null),
    answered_by: part.ended?.memberId ?? part.chatEnded?.memberId ?? part.answered?.memberId ?? null,
  }));
}

function openRows(standing: Standing, story: readonly Happening[]): Row[] {
  const spells = openSpellsOf(story);
  return spells.map(({ from, until }, index) => ({
    ...whoseOf(standing),
    place: index + 1,
    open_spell_id: idOf(`open ${standing.conversationId} ${index + 1}`),
    opened_at: at(spells[0]?.from ?? from),
    started_at: at(from),
    ended_at: at(until),
  }));
}

function piecesOf(conversationId: string, story: readonly Happening[]): SpellPiece[] {
  return spellsOf(story).flatMap(({ memberId, ...spell }) =>
    cutAtHours(spell).map((piece) => ({ ...piece, memberId, conversationId })),
  );
}
