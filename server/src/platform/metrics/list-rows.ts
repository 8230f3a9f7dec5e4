import { bucketsOf, type CheckedQuestion } from '@zhiyin/domain/kit';
import { type MetricRowEntry, type MetricRowsQuestion, metricWords } from '@zhiyin/domain/platform';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../context.ts';
import { asPage, momentCursor } from '../http/page.ts';
import { Refusal } from '../refusal.ts';
import type { MetricSource } from './metric-source.ts';
import { rowsBehind } from './rows-behind.ts';

interface Found {
  readonly id: string;
  readonly conversationId: string | null;
  readonly at: Date;
  readonly value: number;
}

/** The rows behind one number, newest first: as many as its `n`; of those that hold, as many as its `sum`. */
export async function listRows(
  tx: Tx,
  source: MetricSource,
  { filter }: CheckedQuestion,
  asked: MetricRowsQuestion,
): Promise<{ items: MetricRowEntry[]; next: string | null }> {
  const { period, groupBy, thenBy } = asked;
  const scope = { filter, zone: period.zone, parts: partsOf(asked), groupBy, thenBy };
  const rows = countedOnce(
    source,
    sql`
    select * from (${rowsBehind(tx, source, scope)}) counted where ${inGroup(asked)}`,
  );
  const before = momentCursor.read(asked.after);
  const further = before === null ? sql`true` : sql`(at, id) < (${before.at}, ${before.id}::uuid)`;
  const found = await sql<Found>`
    select id, conversation_id, at, value from (${rows}) listed where ${halfOf(asked)} and ${further}
    order by at desc, id desc limit ${asked.limit + 1}
  `.execute(tx.db);
  const items = found.rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  return asPage(items, asked.limit, (last) => momentCursor.write(last.at, last.id));
}

function inGroup({ group, thenGroup }: MetricRowsQuestion): RawBuilder<unknown> {
  const isIn = (column: RawBuilder<unknown>, key: string | null | undefined) =>
    key === undefined ? sql`true` : sql`${column} is not distinct from ${key}::text`;
  return sql`${isIn(sql`grp`, group)} and ${isIn(sql`then_grp`, thenGroup)}`;
}

/** Each row once, though it stand in several groups; where things are told apart, the newest row of each. */
function countedOnce({ aggregate }: MetricSource, rows: RawBuilder<unknown>): RawBuilder<unknown> {
  const once = sql`select distinct on (id) * from (${rows}) grouped order by id`;
  if (aggregate !== 'distinct' && aggregate !== 'repeat') return once;
  const value = aggregate === 'repeat' ? sql`(count(*) over (partition by each) > 1)::int` : sql`value`;
  return sql`select distinct on (each) id, conversation_id, at, ${value} as value from (${once}) told
    where each is not null order by each, at desc, id desc`;
}

function halfOf({ only }: MetricRowsQuestion): RawBuilder<unknown> {
  if (only === undefined) return sql`true`;
  return only === 'holds' ? sql`value <> 0` : sql`value = 0`;
}

function partsOf({ period, bucket, bucketKey }: MetricRowsQuestion) {
  if (bucketKey === undefined) return bucketsOf(period, 'none');
  const parts = bucketsOf(period, bucket);
  const part = parts.find(({ key }) => key === bucketKey);
  if (!part) throw new Refusal('invalid', metricWords.metricBucketUnknown);
  return [part];
}
