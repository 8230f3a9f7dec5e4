import { type StageReason, type StageStanding, stageEntered } from '@zhiyin/domain/inbox';
import type { FlowDefinition, PayloadOf } from '@zhiyin/domain/kit';
import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { knownState, placeAll } from '#platform/flows/places.ts';

/** What is found later than this is noted and not told: rules and webhooks are for what is happening. */
const newsMs = 3_600_000;

/** A stage that a conversation comes into; `isWhole` unless it may have been in it before anybody looked. */
export interface Entry {
  readonly stateKey: string;
  readonly at: Date;
  readonly why: StageReason;
  readonly memberId: string | null;
  readonly isWhole: boolean;
}

/** The stages that one conversation comes into, one after the other. */
export interface Way {
  readonly conversationId: string;
  /** Where it stood; null when it stood nowhere. */
  readonly from: string | null;
  readonly entries: readonly Entry[];
}

/** Where some conversations stand; those without a stage are left out. */
export async function standingsOf(
  tx: Tx,
  conversationIds: readonly string[],
): Promise<Map<string, StageStanding>> {
  const rows = await tx.db
    .selectFrom('stageStays')
    .select(['conversationId', 'stateKey', 'enteredAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where(sql<SqlBool>`conversation_id = any(${[...conversationIds]}::uuid[])`)
    .where('leftAt', 'is', null)
    .execute();
  return new Map(
    rows.map(({ conversationId, stateKey, enteredAt: since }) => [conversationId, { stateKey, since }]),
  );
}

type Told = PayloadOf<typeof stageEntered>;

/** As `takeWays`, and tells of each stage. */
export async function goWays(
  tx: Tx,
  flow: FlowDefinition,
  ways: readonly Way[],
  isPlaced = false,
): Promise<void> {
  for (const told of await takeWays(tx, flow, ways, isPlaced)) await announce(tx, stageEntered, told);
}

/**
 * Takes conversations through stages; answers what the caller is to tell. Whoever calls holds the follower's place in
 * the log, so that nobody else moves them; `isPlaced` when the platform has their places already.
 */
export async function takeWays(
  tx: Tx,
  flow: FlowDefinition,
  all: readonly Way[],
  isPlaced = false,
): Promise<Told[]> {
  const ways = all.filter(({ entries }) => entries.length > 0);
  if (ways.length === 0) return [];
  await leave(tx, ways);
  await enter(tx, flow.flowId, ways);
  if (!isPlaced) {
    const placed = ways.flatMap(({ conversationId, entries }) => {
      const last = entries.at(-1);
      return last
        ? [{ subjectId: conversationId, state: knownState(flow, last.stateKey), enteredAt: last.at }]
        : [];
    });
    await placeAll(tx, 'conversation', flow.flowId, placed);
  }
  return toTell(tx, flow, ways);
}

async function leave(tx: Tx, ways: readonly Way[]): Promise<void> {
  await sql`
    update stage_stays s set left_at = u.left_at
    from unnest(${ways.map((way) => way.conversationId)}::uuid[], ${ways.map((way) => way.entries[0]?.at)}::timestamptz[])
      u (conversation_id, left_at)
    where s.workspace_id = ${tx.workspaceId} and s.conversation_id = u.conversation_id and s.left_at is null
  `.execute(tx.db);
}

async function enter(tx: Tx, flowId: string, ways: readonly Way[]): Promise<void> {
  const rows = ways.flatMap(({ conversationId, entries }) =>
    entries.map(({ stateKey, at, why, memberId, isWhole }, index) => ({
      workspaceId: tx.workspaceId,
      stayId: tx.system.newId(),
      conversationId,
      flowId,
      stateKey,
      enteredAt: at,
      leftAt: entries[index + 1]?.at ?? null,
      why,
      movedBy: memberId,
      isWhole,
    })),
  );
  await tx.db.insertInto('stageStays').values(rows).execute();
}

async function toTell(tx: Tx, flow: FlowDefinition, ways: readonly Way[]): Promise<Told[]> {
  const all: Told[] = [];
  const rows = await tx.db
    .selectFrom('conversations')
    .select(['conversationId', 'customerId', 'teamId', 'assigneeId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where(sql<SqlBool>`conversation_id = any(${ways.map((way) => way.conversationId)}::uuid[])`)
    .execute();
  const about = new Map(rows.map((row) => [row.conversationId, row]));
  for (const { conversationId, from, entries } of ways) {
    const whose = about.get(conversationId);
    if (!whose) continue;
    let before = from;
    for (const { stateKey: to, at, why, memberId } of entries) {
      const { category, label } = knownState(flow, to);
      const isNews = tx.system.now().getTime() - at.getTime() < newsMs;
      const told = { flowId: flow.flowId, from: before, to, label, category, why, memberId };
      if (isNews) all.push({ ...whose, ...told, enteredAt: at.toISOString() });
      before = to;
    }
  }
  return all;
}
