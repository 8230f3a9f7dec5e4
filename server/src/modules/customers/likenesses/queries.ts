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
}

const Reasons = z.array(z.enum(likenessReasons));

interface Part {
  /** Only what is about the person of this record. */
  readonly customerId?: string;
  readonly before?: { readonly at: Date; readonly id: string } | null;
  readonly limit: number;
}

/** Pairs of persons who may be one and were not said to be two, those found last first; each pair once. */
export async function likenesses(tx: Tx, { customerId, before, limit }: Part): Promise<StoredLikeness[]> {
  const { rows } = await sql<Omit<StoredLikeness, 'reasons'> & { reasons: string[] }>`
    with apart as (
      select least(a.person_id, b.person_id) as one_id, greatest(a.person_id, b.person_id) as other_id
      from customer_distinctions d
      join customers a on a.workspace_id = d.workspace_id and a.customer_id = d.one_id
      join customers b on b.workspace_id = d.workspace_id and b.customer_id = d.other_id
      where d.workspace_id = ${tx.workspaceId}
    ), alike as (
      select least(a.person_id, b.person_id) as one_id, greatest(a.person_id, b.person_id) as other_id,
        max(l.found_at) as found_at, array_agg(distinct reason) as reasons
      from customer_likenesses l
      join customers a on a.workspace_id = l.workspace_id and a.customer_id = l.one_id
      join customers b on b.workspace_id = l.workspace_id and b.customer_id = l.other_id,
      unnest(l.reasons) reason
      where l.workspace_id = ${tx.workspaceId} and a.person_id <> b.person_id ${ofPerson(tx, customerId)}
      group by 1, 2
    )
    select one_id, other_id, found_at, reasons from alike
    where not exists (select from apart where apart.one_id = alike.one_id and apart.other_id = alike.other_id)
      and ${isBehind(before ?? null)}
    order by found_at desc, one_id desc, other_id desc limit ${limit}
  `.execute(tx.db);
  return rows.map(({ oneId, otherId, foundAt, reasons }) => ({
    ...{ oneId, otherId, foundAt },
    reasons: Reasons.parse(reasons),
  }));
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

/** The mark of a page names both persons, as one text. */
function isBehind(before: { readonly at: Date; readonly id: string } | null): RawBuilder<SqlBool> {
  if (!before) return sql`true`;
  return sql`(found_at, one_id::text || other_id::text) < (${before.at}, ${before.id})`;
}
