import { presenceChanged } from '@zhiyin/domain/people';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { follow, holdFollower } from '#platform/lots/follow-log.ts';
import { measureFollower, presenceTick } from './follower.ts';
import { measureConversations } from './measure-conversations.ts';
import { measurePresence } from './measure-presence.ts';

/** Small, as what happens meanwhile waits for a batch to end. */
const batchMax = 150;
/** Comes before every id. */
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** Measures the whole past anew from the log, in the background. What is under way begins again. */
export async function startRecount(tx: Tx): Promise<void> {
  await follow(tx, measureFollower);
  await holdFollower(tx, measureFollower.work.kind);
  await beginAnew(tx);
  await schedule(tx, recount, tx.workspaceId, tx.system.now());
}

async function beginAnew(tx: Tx): Promise<void> {
  const { count } = await tx.db
    .selectFrom('conversations')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirstOrThrow();
  const row = {
    askedAt: tx.system.now(),
    afterId: null,
    doneCount: 0,
    totalCount: Number(count),
    endedAt: null,
  };
  await tx.db
    .insertInto('measureRecounts')
    .values({ workspaceId: tx.workspaceId, ...row })
    .onConflict((conflict) => conflict.column('workspaceId').doUpdateSet(row))
    .execute();
}

/**
 * One batch of conversations at a time, each in a transaction that holds the follower: what happens meanwhile is
 * measured by it before or after, never at once. A process that is killed goes on where it was.
 */
export const recount = dueKind('insights:recount', {
  run: async (tx) => {
    if ((await holdFollower(tx, measureFollower.work.kind)) === null) return undefined;
    const row = await findRecount(tx);
    if (!row) await beginAnew(tx);
    const { afterId = null, doneCount = 0, endedAt = null } = row ?? {};
    if (endedAt !== null) return undefined;
    if (afterId === null) {
      await clearUp(tx);
      await keep(tx, { afterId: beforeAll });
      return { at: tx.system.now() };
    }
    const ids = await nextAfter(tx, afterId);
    await measureConversations(tx, ids);
    const isAll = ids.length < batchMax;
    const done = doneCount + ids.length;
    const end = isAll ? { endedAt: tx.system.now(), totalCount: done } : {};
    await keep(tx, { afterId: ids.at(-1) ?? afterId, doneCount: done, ...end });
    return isAll ? undefined : { at: tx.system.now() };
  },
  atOnce: 1,
  timeoutSeconds: 120,
});

async function keep(
  tx: Tx,
  progress: { afterId: string; doneCount?: number; totalCount?: number; endedAt?: Date },
): Promise<void> {
  await tx.db
    .updateTable('measureRecounts')
    .set(progress)
    .where('workspaceId', '=', tx.workspaceId)
    .execute();
}

/** Measures anew when one member was online; each by itself, as years of a big desk are many hours. */
export const recountPresence = dueKind('insights:recount-presence', {
  run: async (tx, { refId }) => {
    if ((await holdFollower(tx, measureFollower.work.kind)) === null) return undefined;
    await measurePresence(tx, [refId], presenceTick);
    return undefined;
  },
  atOnce: 1,
  timeoutSeconds: 120,
});

/** How far the last recount is; undefined when there was none. */
export async function findRecount(tx: Tx) {
  return tx.db
    .selectFrom('measureRecounts')
    .select(['askedAt', 'afterId', 'doneCount', 'totalCount', 'endedAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
}

async function nextAfter(tx: Tx, afterId: string | null): Promise<string[]> {
  const further = afterId === null ? sql`true` : sql`conversation_id > ${afterId}::uuid`;
  const { rows } = await sql<{ conversationId: string }>`
    select conversation_id from conversations where workspace_id = ${tx.workspaceId} and ${further}
    order by conversation_id limit ${batchMax}
  `.execute(tx.db);
  return rows.map(({ conversationId }) => conversationId);
}

/** Takes away what was measured of conversations that are gone, and has it measured who was online when. */
async function clearUp(tx: Tx): Promise<void> {
  const gone = await sql<{ conversationId: string }>`
    select m.conversation_id from conversation_measures m where m.workspace_id = ${tx.workspaceId} and not exists (
      select from conversations c where c.workspace_id = m.workspace_id and c.conversation_id = m.conversation_id)
  `.execute(tx.db);
  await measureConversations(
    tx,
    gone.rows.map(({ conversationId }) => conversationId),
  );
  const { rows } = await sql<{ memberId: string }>`
    select distinct subject_id as member_id from facts
    where workspace_id = ${tx.workspaceId} and kind = ${presenceChanged.kind} and position is not null
      and subject_id is not null
  `.execute(tx.db);
  for (const { memberId } of rows) await schedule(tx, recountPresence, memberId, tx.system.now());
}
