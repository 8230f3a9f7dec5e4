import {
  type Aggregate,
  aggregates,
  bucketsOf,
  type MetricPeriod,
  type MetricQuestion,
  type MetricRow,
  metric,
  permission,
} from '@zhiyin/domain/kit';
import { quantile } from '@zhiyin/domain/statistics';
import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import type { Module } from '#platform/module.ts';

const same = { zh: '测试', en: 'Test' };
export const seeChats = permission('test.see-chats', same);
const zone = 'Europe/Berlin';
/** The clocks go forward in it. */
export const period: MetricPeriod = { from: '2026-03-20', to: '2026-04-03', zone };

export interface Chat {
  readonly id: string;
  readonly at: Date;
  readonly until: Date | null;
  readonly score: number | null;
  readonly buyer: string | null;
  readonly channel: string | null;
  readonly tags: readonly string[];
}
export interface Order {
  readonly id: string;
  readonly at: Date;
  readonly channel: string | null;
  readonly tags: readonly string[];
}

const moment = (days: number) =>
  fc
    .integer({ min: 0, max: days * 1440 })
    .map((minutes) => new Date(Date.parse('2026-03-18T12:00:00.000Z') + minutes * 60_000));
const shared = {
  id: fc.uuid({ version: 4 }),
  at: moment(17),
  channel: fc.constantFrom('web', 'mail', null),
  tags: fc.uniqueArray(fc.constantFrom('new', 'vip')),
};
const aChat = fc
  .record({
    ...shared,
    minutes: fc.option(fc.integer({ min: 0, max: 4000 })),
    score: fc.option(fc.integer({ min: 0, max: 10 })),
    buyer: fc.option(fc.constantFrom('ann', 'bob', 'cai', 'dan', 'eve'), { freq: 9 }),
  })
  .map(({ minutes, ...chat }) => ({
    ...chat,
    until: minutes === null ? null : new Date(chat.at.getTime() + minutes * 60_000),
  }));
const drawn = { seed: 11, numRuns: 1 };
export const [chats = []] = fc.sample(fc.array(aChat, { minLength: 250, maxLength: 250 }), drawn);
export const [orders = []] = fc.sample(
  fc.array(fc.record(shared), { minLength: 200, maxLength: 200 }),
  drawn,
);

const base = {
  may: seeChats,
  from: sql`chats c`,
  workspaceId: sql.ref('c.workspace_id'),
  id: sql.ref('c.chat_id'),
  at: sql.ref('c.began_at'),
  columns: { channel: sql.ref('c.channel'), tags: sql.ref('c.tags') },
} as const;
const placedOrders = {
  from: sql`orders_made o`,
  workspaceId: sql.ref('o.workspace_id'),
  id: sql.ref('o.order_id'),
  at: sql.ref('o.made_at'),
  columns: { channel: sql.ref('o.channel'), tags: sql.ref('o.tags') },
} as const;

function source(key: string, aggregate: Aggregate, more: Partial<MetricSource>): MetricSource {
  const definition = metric({
    key: `test.${key}`,
    name: same,
    formula: same,
    edgeCases: same,
    unit: 'number',
    direction: 'up',
    grain: 'chat',
    source: 'chats',
    document: { title: { zh: '测试', en: 'Test' }, section: { zh: '一', en: 'One' } },
    fields: { channel: { type: 'choice', label: same }, tags: { type: 'choices', label: same } },
    dimensions: ['channel'],
  });
  return { ...base, metric: definition, aggregate, ...more };
}

const score = sql.ref('c.score');
const isGood = sql`(c.score >= 8)::int`;
const buyer = sql.ref('c.buyer');
const until = sql.ref('c.ended_at');
/** Chats begun within the last 72 hours. */
const recent: Partial<MetricSource> = {
  lasts: { counts: 'at-the-end', since: (end) => sql<Date>`${end} - interval '72 hours'` },
  value: score,
};
const noted = { touchedBy: ['chats'] };
const parts: Record<Aggregate, Partial<MetricSource>> = {
  count: {},
  sum: { value: score },
  distinct: { each: buyer },
  average: { value: score },
  median: { value: score },
  p90: { value: score },
  p95: { value: score },
  share: { value: isGood },
  repeat: { each: buyer },
  per: { value: score, each: buyer },
  ratio: { value: score, over: sql`cardinality(c.tags)` },
  rate: { over: placedOrders },
  told: { value: score },
  only: { value: score },
  nps: { value: score },
};
const againstKept = { over: { ...placedOrders, keeps: { touchedBy: ['orders_made'] } } };
/** A module whose metrics make one number of each kind of the chats and orders below. */
export const chatsModule: Module = {
  name: 'chats',
  permissions: [seeChats],
  facts: [],
  routes: () => undefined,
  metrics: [
    ...aggregates.map((one) => source(one, one, parts[one])),
    ...aggregates.map((one) =>
      source(`kept-${one}`, one, { ...parts[one], ...(one === 'rate' && againstKept), keeps: noted }),
    ),
    source('recent', 'average', recent),
    source('kept-recent', 'average', { ...recent, keeps: noted }),
    source('standing', 'count', { lasts: { until, counts: 'at-the-end' } }),
    source('busy', 'sum', {
      lasts: { until, counts: 'over-time' },
      value: ({ from, to }) => sql`extract(epoch from ${to} - ${from})`,
    }),
  ],
};

/** Makes the tables and puts the chats and orders into the caller's shop. */
export async function storeChats(ctx: Context): Promise<void> {
  const client = new pg.Client({ connectionString: ctx.system.database.url });
  await client.connect();
  await client.query(`create table chats (workspace_id uuid, chat_id uuid, began_at timestamptz(3), ended_at timestamptz(3),
      score int, buyer text, channel text, tags text[], primary key (workspace_id, chat_id));
    create table orders_made (workspace_id uuid, order_id uuid, made_at timestamptz(3), channel text, tags text[],
      primary key (workspace_id, order_id));
    select platform.guard('chats'), platform.guard('orders_made'),
      platform.note_touches('chats', '{began_at}', '{score,channel}'),
      platform.note_touches('orders_made', '{made_at}', '{channel}')`);
  await client.end();
  await transact(ctx, async (tx) => {
    for (const { id, at, until: end, score: given, buyer: who, channel, tags } of chats) {
      await sql`insert into chats values (${tx.workspaceId}, ${id}, ${at}, ${end}, ${given}, ${who}, ${channel}, ${[...tags]})`.execute(
        tx.db,
      );
    }
    for (const { id, at, channel, tags } of orders) {
      await sql`insert into orders_made values (${tx.workspaceId}, ${id}, ${at}, ${channel}, ${[...tags]})`.execute(
        tx.db,
      );
    }
  });
}

/** What a number should be, worked out from the chats and orders themselves; null where there is no cell. */
export function worked(aggregate: Aggregate, of: readonly Chat[], against: readonly Order[]) {
  const scores = of.flatMap(({ score: given }) => given ?? []);
  const buyers = of.flatMap(({ buyer: who }) => who ?? []);
  const different = [...new Set(buyers)];
  const sum = scores.reduce((all, one) => all + one, 0);
  const n = scores.length;
  const orNull = (value: number, count = n) => ({ n: count, value: count === 0 ? null : value });
  switch (aggregate) {
    case 'count':
      return { n: of.length, value: of.length };
    case 'sum':
      return { n, value: sum };
    case 'told':
      return orNull(sum);
    case 'only':
      return { n, value: n === 1 ? sum : null };
    case 'distinct':
      return { n: different.length, value: different.length };
    case 'average':
      return orNull(sum / n);
    case 'median':
    case 'p90':
    case 'p95':
      return { n, value: quantile(scores, { median: 0.5, p90: 0.9, p95: 0.95 }[aggregate]) };
    case 'share':
      return orNull(scores.filter((one) => one >= 8).length / n);
    case 'repeat': {
      const again = different.filter((who) => buyers.filter((one) => one === who).length > 1);
      return orNull(again.length / different.length, different.length);
    }
    case 'per': {
      const paid = of.filter((chat) => chat.score !== null && chat.buyer !== null);
      const payers = new Set(paid.map((chat) => chat.buyer)).size;
      const all = paid.reduce((so, chat) => so + (chat.score ?? 0), 0);
      return { n: paid.length, value: payers === 0 ? null : all / payers };
    }
    case 'ratio': {
      const over = of.reduce((all, chat) => all + (chat.score === null ? 0 : chat.tags.length), 0);
      return { n, value: over === 0 ? null : sum / over };
    }
    case 'rate':
      return { n: of.length, value: against.length === 0 ? null : (1000 * of.length) / against.length };
    case 'nps':
      return orNull(
        (100 * (scores.filter((one) => one >= 9).length - scores.filter((one) => one <= 6).length)) / n,
      );
  }
}

const local = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  weekday: 'short',
  hourCycle: 'h23',
});
const localOf = (at: Date, type: 'hour' | 'weekday') =>
  local.formatToParts(at).find((part) => part.type === type)?.value ?? '';
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The groups that a row stands in. */
export function groupsOfRow(row: Chat | Order, groupBy: string | undefined): (string | null)[] {
  switch (groupBy) {
    case 'channel':
      return [row.channel];
    case 'tags':
      return row.tags.length === 0 ? [null] : [...row.tags];
    case '@hour':
      return [localOf(row.at, 'hour')];
    case '@weekday':
      return [String(weekdays.indexOf(localOf(row.at, 'weekday')) + 1)];
    default:
      return [null];
  }
}

type Place = Pick<MetricRow, 'bucket' | 'group' | 'thenGroup'>;
export function isIn(
  row: Chat | Order,
  cut: Partial<MetricQuestion>,
  { bucket, group, thenGroup }: Place,
): boolean {
  const part = bucketsOf(period, cut.bucket ?? 'none').find(({ key }) => bucket === null || key === bucket);
  const isWhen = part !== undefined && row.at >= part.from && row.at < part.to;
  const isOf = groupsOfRow(row, cut.groupBy).includes(group);
  return isWhen && isOf && groupsOfRow(row, cut.thenBy).includes(thenGroup);
}
