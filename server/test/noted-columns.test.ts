import type { MetricQuestion } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { knownMetrics, type MetricSource } from '#platform/metrics/metric-source.ts';
import { askMetrics } from '../src/modules/platform/metrics/read-metrics.ts';
import { modules } from '../src/modules.ts';
import { type Column, readTables, type Table } from './catalogue.ts';
import { type Shop, useWorld } from './world.ts';

const world = useWorld();
const sources = modules.flatMap(({ metrics = [] }) => metrics).filter(({ keeps }) => keeps !== undefined);
/** Every table of which something is noted. */
const noted = [...new Set(sources.flatMap(({ keeps }) => keeps?.touchedBy ?? []))];
const tablesNoted = [...new Set(noted.map((name) => name.replace(/^of-/, '')))];
const other = '00000000-0000-4000-8000-000000000002';

let shop: Shop;
let tables: readonly Table[];

/** One row of everything, so old that what becomes of it is noted. */
beforeAll(async () => {
  shop = await world().aShop();
  tables = await readTables(world().system.database.owner);
  await transact(shop.asSystem(), async (tx) => {
    const [w, id] = [tx.workspaceId, tx.system.newId()];
    const at = new Date(tx.system.now().getTime() - 40 * 86_400_000);
    const later = new Date(at.getTime() + 86_400_000);
    const run = (statement: ReturnType<typeof sql>) => statement.execute(tx.db);
    await run(sql`insert into conversations (workspace_id, conversation_id, customer_id, channel, state, assignee_id,
        team_id, reason_key, message_count, last_message_text, last_message_author, last_message_at, opened_at,
        first_response_at, closed_at)
      values (${w}, ${id}, ${id}, 'widget', 'closed', ${id}, ${id}, 'late', 1, '', 'member', ${at}, ${at}, ${later}, ${later})`);
    await run(sql`insert into messages (workspace_id, conversation_id, number, message_id, client_message_id, author_kind,
        visibility, text, sent_at) values (${w}, ${id}, 1, ${id}, ${id}, 'customer', 'public', '', ${at})`);
    await run(sql`insert into asks (workspace_id, ask_id, conversation_id, customer_id, agent_id, team_id, closed_at,
        asked_at, expires_at, solved, score, answered_at, dated_at)
      values (${w}, ${id}, ${id}, ${id}, ${id}, ${id}, ${at}, ${at}, ${later}, true, 5, ${later}, ${at})`);
    for (const metric of ['first-response', 'next-response', 'resolution', 'state:x'])
      await run(sql`insert into sla_clocks (workspace_id, clock_id, subject_id, metric, anchored_at, policy_id, revision,
          priority, target_seconds, started_at, phase, warns_at, warn_percents, remaining_seconds, as_of, outcome,
          decided_at, channel, assignee_id, team_id)
        values (${w}, ${tx.system.newId()}, ${id}, ${metric}, ${at}, ${id}, 1, 'normal', 60, ${at}, 'ended', '{}', '{}', 0,
          ${at}, 'kept', ${later}, 'widget', ${id}, ${id})`);
    await run(sql`insert into follow_ups (workspace_id, follow_up_id, conversation_id, customer_id, owner_id, reason, note,
        state, asked_at, due_at, ended_at, is_reached, outcome, rating)
      values (${w}, ${id}, ${id}, ${id}, ${id}, 'low-score', '', 'done', ${at}, ${at}, ${later}, true, 'solved', 5)`);
    await run(sql`insert into conversation_measures (workspace_id, conversation_id, customer_id, person_id, channel,
        team_id, assignee_id, reason_key, opened_at, first_customer_at, first_response_at, first_automatic_at,
        first_closed_at, closed_at, reopen_count, transfer_count, escalation_count, member_count, customer_messages,
        human_messages, automatic_messages, held_seconds, exclusive_seconds, next_same_at, next_any_at, paid_at,
        is_first_of_day)
      values (${w}, ${id}, ${id}, ${id}, 'widget', ${id}, ${id}, 'late', ${at}, ${at}, ${later}, ${later}, ${later},
        ${later}, 0, 1, 0, 1, 1, 1, 0, 60, 60, ${later}, ${later}, ${later}, true)`);
    await run(sql`insert into turn_measures (workspace_id, conversation_id, place, turn_id, person_id, channel, team_id,
        assignee_id, reason_key, started_at, begun_by, held_by, ended_at, ended_by, chat_ended_at, chat_ended_by,
        answered_at, answered_by)
      values (${w}, ${id}, 1, ${id}, ${id}, 'widget', ${id}, ${id}, 'late', ${at}, 'customer', ${id}, ${later}, 'human',
        ${later}, 'human', ${later}, ${id})`);
    await run(sql`insert into reasons (workspace_id, reason_id, key, parent_key, name_zh, name_en, sort_order)
      values (${w}, ${id}, 'late', 'bad', 'late', 'late', 1)`);
    await run(
      sql`insert into care_settings (workspace_id, settings) values (${w}, '{"complaintReasons": ["bad"]}')`,
    );
    // Two buyers who become one when either is another's, or nobody's: their platform names them alike.
    for (const orderId of [id, tx.system.newId()]) {
      await run(sql`insert into customers (workspace_id, customer_id, locale, created_at, last_seen_at)
        values (${w}, ${orderId}, 'zh', ${at}, ${at})`);
      await run(sql`insert into orders (workspace_id, order_id, platform, number, currency, paid, refund, ordered_at,
          paid_at, refunded_at, customer_id, buyer_id, listed_at, changed_at)
        values (${w}, ${orderId}, 'taobao', ${orderId}, 'CNY', 100, 'refunded', ${at}, ${later}, ${later}, ${orderId},
          'b', ${at}, ${at})`);
      await run(sql`insert into order_ratings (workspace_id, rating_id, platform, number, description, service,
          logistics, rated_at, changed_at)
        values (${w}, ${orderId}, 'taobao', ${orderId}, 5, 4, 3, ${at}, ${at})`);
    }
    await run(sql`insert into measure_settings values (${w}, 180, 7, 6000, 50)`);
  });
});

/** All that is asked of days that are kept until something of a table is noted, and every way to cut them. */
function questions(table: string): MetricQuestion[] {
  const day = (offset: number) =>
    new Date(world().system.now().getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  const whole = {
    period: { from: day(-90), to: day(-9), zone: 'UTC' },
    bucket: 'none',
    compare: 'none',
  } as const;
  const cuts = new Set<string>();
  const own = sources.filter(({ keeps }) =>
    keeps?.touchedBy.some((name) => name.replace(/^of-/, '') === table),
  );
  return own.flatMap((source) => {
    const { metric } = source;
    const groups = metric.dimensions.filter((group) => {
      const cut = `${group} ${compiled(source, group)}`;
      if (source.keeps?.exceptBy?.includes(group) || cuts.has(cut)) return false;
      cuts.add(cut);
      return true;
    });
    return [
      { metric: metric.key, ...whole },
      ...groups.map((groupBy) => ({ metric: metric.key, ...whole, groupBy })),
    ];
  });
}

const compiled = ({ columns, keeps }: MetricSource, group: string): string =>
  `${keeps?.touchedBy.join()} ${JSON.stringify(columns[group]?.toOperationNode())}`;

async function answers(tx: Tx, table: string): Promise<string> {
  const all = questions(table);
  const found: unknown[] = [];
  for (let from = 0; from < all.length; from += 24)
    found.push(...(await askMetrics(tx, all.slice(from, from + 24))).answers);
  return JSON.stringify(found);
}

/** Another value of the column's type. */
function changed({ name, type }: Column): string {
  const column = `"${name}"`;
  if (type === 'uuid') return `'${other}'`;
  if (type === 'bool') return `not coalesce(${column}, false)`;
  if (type === 'timestamptz') return `${column} + interval '3 days'`;
  if (/^(int|float)/.test(type)) return `coalesce(${column}, 0) + 1`;
  const named: Record<string, string> = { state: 'open', author_kind: 'member', begun_by: 'handover' };
  return `'${named[name] ?? 'breached'}'`;
}

class Undo extends Error {}

/** What the answers become by a statement, and what was noted of it; then it is undone. */
async function tried(table: string, statement: string): Promise<{ isOther: boolean; isNoted: boolean }> {
  let found = { isOther: false, isNoted: false };
  await transact(shop.asSystem(), async (tx) => {
    const before = await answers(tx, table);
    await sql`${sql.raw(statement)} where workspace_id = ${tx.workspaceId}`.execute(tx.db);
    const notes =
      await sql`select from metric_touches where workspace_id = ${tx.workspaceId} and name = any(${noted}::text[])
      and written_by = pg_current_xact_id()`.execute(tx.db);
    found = { isOther: (await answers(tx, table)) !== before, isNoted: notes.rows.length > 0 };
    throw new Undo();
  }).catch((error) => {
    if (!(error instanceof Undo)) throw error;
  });
  return found;
}

describe.each(tablesNoted)('of %s', (name) => {
  it('every change by which a kept day comes to something else is noted', async () => {
    const table = tables.find((one) => one.name === name);
    // Ids of the thing itself never change.
    const columns = (table?.columns ?? []).filter(
      (one) => !table?.key.includes(one.name) && !one.isArray && !/^json/.test(one.type),
    );
    expect(columns.length).toBeGreaterThan(0);
    const statements = [
      `delete from ${name}`,
      ...columns.map((column) => `update ${name} set "${column.name}" = ${changed(column)}`),
    ];
    const unnoted: string[] = [];
    let moving = 0;
    for (const statement of statements) {
      const { isOther, isNoted } = await tried(name, statement).catch((error) => {
        if (/constraint|violates/.test(String(error))) return { isOther: false, isNoted: true };
        throw error;
      });
      if (isOther) moving += 1;
      if (isOther && !isNoted) unnoted.push(statement);
    }
    expect(unnoted).toEqual([]);
    expect(moving).toBeGreaterThan(0);
  });
});

it('knows metrics whose days are kept', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.every(({ metric }) => knownMetrics.of(world().system).find(metric.key))).toBe(true);
});
