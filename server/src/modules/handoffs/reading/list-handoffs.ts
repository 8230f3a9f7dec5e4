import {
  type Handoff,
  type HandoffEntry,
  type HandoffQuery,
  handoffsRead,
  statesToSettle,
} from '@zhiyin/domain/handoffs';
import { type SqlBool, sql } from 'kysely';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { presentEntry } from '../rows.ts';
import { allTypes } from '../setting-up/types.ts';
import { showHandoff } from '../show-handoff.ts';
import { narrowed } from './narrowed.ts';

/** Hand-offs that one may see: what waits for an answer longest first, anything else latest first. */
export async function listHandoffs(
  ctx: Context,
  { after, limit, ...by }: HandoffQuery,
): Promise<{ items: HandoffEntry[]; next: string | null }> {
  requirePermission(ctx, handoffsRead);
  const start = momentCursor.read(after);
  const isRising = by.box === 'to-answer';
  const way = isRising ? 'asc' : 'desc';
  const behind = isRising ? sql`>` : sql`<`;
  const at = sql<Date>`handoffs.sent_at::timestamptz(3)`;
  return look(ctx, async (tx) => {
    const found = await tx.db
      .selectFrom('handoffs')
      .selectAll()
      .where('workspaceId', '=', tx.workspaceId)
      .where(narrowed(tx, by))
      .$if(start !== null, (rows) =>
        rows.where(sql<SqlBool>`(${at}, handoffs.handoff_id) ${behind} (${start?.at}, ${start?.id}::uuid)`),
      )
      .orderBy(at, way)
      .orderBy('handoffId', way)
      .limit(limit + 1)
      .execute();
    const types = new Map((await allTypes(tx)).map((type) => [type.typeId, type]));
    const page = asPage(found, limit, (last) => momentCursor.write(last.sentAt, last.handoffId));
    return { ...page, items: page.items.map((row) => presentEntry(row, types.get(row.typeId))) };
  });
}

/** How many hand-offs wait for one's departments, and how many of one's own wait for oneself. */
export async function countHandoffs(ctx: Context): Promise<{ toAnswer: number; toSettle: number }> {
  requirePermission(ctx, handoffsRead);
  return look(ctx, async (tx) => {
    const mine = sql`handoffs.sent_by = ${tx.actor.id}::uuid and handoffs.state = any(${[...statesToSettle]}::text[])`;
    const { rows } = await sql<{ toAnswer: number; toSettle: number }>`
      select count(*) filter (where ${narrowed(tx, { box: 'to-answer' })})::int as to_answer,
        count(*) filter (where ${mine})::int as to_settle
      from handoffs where handoffs.workspace_id = ${tx.workspaceId}
        and handoffs.state not in ('closed', 'withdrawn', 'accepted') and ${narrowed(tx, {})}`.execute(tx.db);
    return rows[0] ?? { toAnswer: 0, toSettle: 0 };
  });
}

/** One hand-off. @throws Refusal `missing`, also when it is others' business. */
export async function getHandoff(ctx: Context, { handoffId }: { handoffId: string }): Promise<Handoff> {
  requirePermission(ctx, handoffsRead);
  return look(ctx, (tx) => showHandoff(tx, handoffId));
}
