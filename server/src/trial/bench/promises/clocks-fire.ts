import { setTimeout as pause } from 'node:timers/promises';
import { sendVisitorMessage } from '@zhiyin/domain/inbox';
import { createPolicy, deletePolicy, semanticsAtFirst } from '@zhiyin/domain/sla';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { type Latencies, openLatencies } from '../../latencies.ts';
import type { OwnServer } from '../../own-server.ts';
import type { BenchShop } from '../bench-shop.ts';
import { openConfiguredSystem, shopContext } from '../fill.ts';

/** How many clocks are due within how many seconds; a tenth of them in the same second. */
export interface ClockCrowd {
  readonly clocks: number;
  readonly seconds: number;
}

/** Room to write the crowd before the first of it is due. */
const headStartSeconds = 10;

/** How long after their moment clocks are told to be late, of a crowd that is due at once. */
export async function clocksFire(
  server: OwnServer,
  shop: BenchShop,
  { clocks, seconds }: ClockCrowd,
): Promise<Latencies> {
  const opened = await openConfiguredSystem(server);
  try {
    const { ctx } = await shopContext(opened.system);
    const { policyId, conversationId } = await aPromise(ctx, shop);
    const crowdId = v7();
    await copyClocks(ctx, conversationId, crowdId, { clocks, seconds });
    const untilMs = performance.now() + (headStartSeconds + seconds * 2 + 30) * 1000;
    while (performance.now() < untilMs && (await lateness(ctx, crowdId)).count() < clocks) await pause(500);
    const late = await lateness(ctx, crowdId);
    await shop.asOwner(deletePolicy, { params: { policyId } });
    await untilLookedAt(ctx);
    await forget(ctx, crowdId);
    return late;
  } finally {
    await opened.close();
  }
}

/** A conversation with a clock to be copied, and the policy it is under. */
async function aPromise(
  ctx: Context,
  shop: BenchShop,
): Promise<{ policyId: string; conversationId: string }> {
  const day = 86_400;
  const seconds = { low: day, normal: day, high: day, urgent: day };
  const terms = {
    filter: { all: [] },
    calendarId: null,
    targets: [{ metric: 'first-response' as const, seconds }],
    pausesIn: [],
    warnings: [],
    usesTeamHours: false,
    semantics: semanticsAtFirst,
  };
  const draft = { name: 'bench', isOn: true, subjectKind: 'conversation' as const, terms };
  const { policyId } = await shop.asOwner(createPolicy, { body: draft });
  await untilLookedAt(ctx);
  const visitor = await shop.newVisitor();
  const { conversation } = await visitor(sendVisitorMessage, { body: { clientMessageId: v7(), text: '?' } });
  const { conversationId } = conversation;
  const isThere = async (): Promise<boolean> =>
    look(ctx, async (tx) => {
      const row = await tx.db
        .selectFrom('slaClocks')
        .select('clockId')
        .where('workspaceId', '=', tx.workspaceId)
        .where('subjectId', '=', conversationId)
        .executeTakeFirst();
      return row !== undefined;
    });
  while (!(await isThere())) await pause(100);
  return { policyId, conversationId };
}

/** Whatever was open before the policies were changed has been looked at again. */
async function untilLookedAt(ctx: Context): Promise<void> {
  const isLooking = async (): Promise<boolean> =>
    look(ctx, async (tx) => {
      const { rows } = await sql`
        select 1 from due where workspace_id = ${tx.workspaceId} and kind = 'sla.reevaluate' limit 1
      `.execute(tx.db);
      return rows.length > 0;
    });
  while (await isLooking()) await pause(200);
}

/** What is measured next is a shop that never made a policy, as before, and without the crowd. */
async function forget(ctx: Context, crowdId: string): Promise<void> {
  await transact(ctx, async (tx) => {
    await sql`
      delete from conversations where workspace_id = ${tx.workspaceId} and conversation_id in (
        select subject_id from sla_clocks where workspace_id = ${tx.workspaceId} and policy_id = ${crowdId})
    `.execute(tx.db);
    await tx.db.deleteFrom('slaEditions').where('workspaceId', '=', tx.workspaceId).execute();
    await tx.db.deleteFrom('slaStandings').where('workspaceId', '=', tx.workspaceId).execute();
    await tx.db.deleteFrom('slaClocks').where('workspaceId', '=', tx.workspaceId).execute();
  });
}

/** Writes the crowd as if each had its own conversation, and a bell for each second. */
async function copyClocks(
  ctx: Context,
  conversationId: string,
  policyId: string,
  { clocks, seconds }: ClockCrowd,
): Promise<void> {
  await transact(ctx, async (tx) => {
    const from = new Date(Math.ceil(tx.system.now().getTime() / 1000 + headStartSeconds) * 1000);
    await sql`
      with copies as materialized (
        select gen_random_uuid() as id, case when n % 10 = 0 then ${from}::timestamptz + interval '1 second'
          else ${from}::timestamptz + (n * ${seconds}::float8 / ${clocks}::float8) * interval '1 second' end as due
        from generate_series(1, ${clocks}::int) n),
      chats as (insert into conversations (workspace_id, conversation_id, customer_id, channel, state, message_count,
          last_message_text, last_message_author, last_message_at, opened_at)
        select c.workspace_id, copies.id, c.customer_id, c.channel, c.state, 1, '', 'customer', c.last_message_at, c.opened_at
        from conversations c, copies where c.workspace_id = ${tx.workspaceId} and c.conversation_id = ${conversationId}),
      known as (insert into sla_standings (workspace_id, subject_id, position, edition, is_closed)
        select s.workspace_id, copies.id, s.position, s.edition, false from sla_standings s, copies
        where s.workspace_id = ${tx.workspaceId} and s.subject_id = ${conversationId}),
      bells as (insert into due (workspace_id, due_id, kind, ref_id, due_at)
        select ${tx.workspaceId}, gen_random_uuid(), 'sla.ring', gen_random_uuid(), ${from}::timestamptz + n * interval '1 second'
        from generate_series(1, ${seconds}::int + 1) n)
      insert into sla_clocks (workspace_id, clock_id, subject_id, metric, anchored_at, policy_id, revision, priority,
        target_seconds, started_at, phase, due_at, warns_at, warn_percents, wake_at, remaining_seconds, as_of, channel)
      select k.workspace_id, gen_random_uuid(), copies.id, k.metric, k.anchored_at, ${policyId}, 1, k.priority,
        k.target_seconds, k.started_at, k.phase, copies.due, '{}', '{}', copies.due, 0, k.as_of, k.channel
      from sla_clocks k, copies where k.workspace_id = ${tx.workspaceId} and k.subject_id = ${conversationId}
    `.execute(tx.db);
  });
}

async function lateness(ctx: Context, policyId: string): Promise<Latencies> {
  const { rows } = await look(ctx, (tx) =>
    sql<{ ms: number }>`
      select extract(epoch from occurred_at - (payload->>'dueAt')::timestamptz)::float8 * 1000 as ms from facts
      where workspace_id = ${tx.workspaceId} and kind = 'sla.clock-breached' and payload->>'policyId' = ${policyId}
    `.execute(tx.db),
  );
  const latencies = openLatencies();
  for (const { ms } of rows) latencies.add(ms);
  return latencies;
}
