import { type LikenessReason, likenessReasons } from '@zhiyin/domain/customers';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';

/** Two persons who may be one. */
export interface StoredLikeness {
  readonly oneId: string;
  readonly otherId: string;
  readonly reasons: readonly LikenessReason[];
  readonly foundAt: Date;
  readonly mark: LikenessMark;
}

const Reasons = z.array(z.enum(likenessReasons));

/** Where a page of pairs ends: the records of the last pair in it that were found alike last. */
export interface LikenessMark {
  readonly at: Date;
  readonly records: readonly [string, string];
}

interface Part {
  /** Only what is about the person of this record. */
  readonly customerId?: string;
  readonly before?: LikenessMark | null;
  readonly limit: number;
}

/**
 * Pairs of persons who may be one and were not said to be two, those found last first; each pair once, where the
 * latest of what makes them alike stands. What is read goes with the page, however many pairs there are.
 */
export async function likenesses(tx: Tx, { customerId, before, limit }: Part): Promise<StoredLikeness[]> {
  const { rows } = await sql<StoredRow>`
    select page.*, (select array_agg(distinct reason) from ${pairs(tx, 'customer_likenesses', 'page')},
      unnest(k.reasons) reason) as reasons
    from (
      select least(a.person_id, b.person_id) as one_id, greatest(a.person_id, b.person_id) as other_id,
        l.found_at, l.one_id as first_id, l.other_id as second_id
      from customer_likenesses l
      join customers a on a.workspace_id = l.workspace_id and a.customer_id = l.one_id
      join customers b on b.workspace_id = l.workspace_id and b.customer_id = l.other_id
      cross join lateral (select a.person_id as one_id, b.person_id as other_id) pair
      where l.workspace_id = ${tx.workspaceId} and a.person_id <> b.person_id ${ofPerson(tx, customerId)}
        and ${isBehind(before ?? null)}
        and not exists (select from ${pairs(tx, 'customer_distinctions', 'pair')})
        and not exists (select from ${pairs(tx, 'customer_likenesses', 'pair')}
          where (k.found_at, k.one_id, k.other_id) > (l.found_at, l.one_id, l.other_id))
      order by l.found_at desc, l.one_id desc, l.other_id desc limit ${limit}
    ) page
    order by found_at desc, first_id desc, second_id desc
  `.execute(tx.db);
  return rows.map(({ oneId, otherId, foundAt, firstId, secondId, reasons }) => ({
    ...{ oneId, otherId, foundAt },
    mark: { at: foundAt, records: [firstId, secondId] },
    reasons: Reasons.parse(reasons),
  }));
}

interface StoredRow {
  readonly oneId: string;
  readonly otherId: string;
  readonly foundAt: Date;
  readonly firstId: string;
  readonly secondId: string;
  readonly reasons: readonly string[];
}

/** Rows `k` of a table of pairs of records that are of the two persons of a row: both records are found by their key. */
function pairs(
  tx: Tx,
  table: 'customer_likenesses' | 'customer_distinctions',
  row: 'pair' | 'page',
): RawBuilder<unknown> {
  const [one, other] = [sql.ref(`${row}.one_id`), sql.ref(`${row}.other_id`)];
  return sql`customers x
    join customers y on y.workspace_id = x.workspace_id and y.person_id = ${other}
    join ${sql.table(table)} k on k.workspace_id = x.workspace_id and x.workspace_id = ${tx.workspaceId}
      and x.person_id = ${one} and k.one_id = least(x.customer_id, y.customer_id)
      and k.other_id = greatest(x.customer_id, y.customer_id)`;
}

/** Why the persons of two records may be one; nothing when nothing says so. */
export async function reasonsBetween(tx: Tx, oneId: string, otherId: string): Promise<LikenessReason[]> {
  const { rows } = await sql<{ reason: string }>`
    select distinct reason from customer_likenesses l
    join customers one on one.workspace_id = l.workspace_id and one.customer_id = l.one_id
    join customers other on other.workspace_id = l.workspace_id and other.customer_id = l.other_id,
    unnest(l.reasons) reason
    where l.workspace_id = ${tx.workspaceId} and one.person_id in ${personOf(tx, oneId, otherId)}
      and other.person_id in ${personOf(tx, oneId, otherId)} and one.person_id <> other.person_id
  `.execute(tx.db);
  return Reasons.parse(rows.map(({ reason }) => reason));
}

function ofPerson(tx: Tx, customerId: string | undefined): RawBuilder<unknown> {
  if (customerId === undefined) return sql``;
  const records = sql`(select customer_id from customers
    where workspace_id = ${tx.workspaceId} and person_id in ${personOf(tx, customerId)})`;
  return sql`and (l.one_id in ${records} or l.other_id in ${records})`;
}

function personOf(tx: Tx, ...ids: readonly string[]): RawBuilder<unknown> {
  return sql`(select person_id from customers
    where workspace_id = ${tx.workspaceId} and customer_id = any(${[...ids]}::uuid[]))`;
}

function isBehind(before: LikenessMark | null): RawBuilder<SqlBool> {
  if (!before) return sql`true`;
  const [oneId, otherId] = before.records;
  return sql`(l.found_at, l.one_id, l.other_id) < (${before.at}, ${oneId}::uuid, ${otherId}::uuid)`;
}
