import { bucketsOf, type CheckedQuestion } from '@zhiyin/domain/kit';
import { type MetricRowEntry, type MetricRowsQuestion, metricWords } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
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

/** The rows behind one number, newest first: as many as its `n`. */
export async function listRows(
  tx: Tx,
  source: MetricSource,
  { filter }: CheckedQuestion,
  asked: MetricRowsQuestion,
): Promise<{ items: MetricRowEntry[]; next: string | null }> {
  const rows = rowsBehind(tx, source, { filter, parts: partsOf(asked), groupBy: asked.groupBy });
  const before = momentCursor.read(asked.after);
  const inGroup = asked.group === undefined ? sql`true` : sql`grp is not distinct from ${asked.group}::text`;
  const further = before === null ? sql`true` : sql`(at, id) < (${before.at}, ${before.id}::uuid)`;
  const found = await sql<Found>`
    select distinct id, conversation_id, at, value from (${rows}) counted where ${inGroup} and ${further}
    order by at desc, id desc limit ${asked.limit + 1}
  `.execute(tx.db);
  const items = found.rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  return asPage(items, asked.limit, (last) => momentCursor.write(last.at, last.id));
}

function partsOf({ period, bucket, bucketKey }: MetricRowsQuestion) {
  const parts = bucketsOf(period, bucket);
  if (bucketKey === undefined) return parts;
  const part = parts.find(({ key }) => key === bucketKey);
  if (!part) throw new Refusal('invalid', metricWords.metricBucketUnknown);
  return [part];
}
