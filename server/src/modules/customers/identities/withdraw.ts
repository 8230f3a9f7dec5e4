import { claimKinds, identityWithdrawn } from '@zhiyin/domain/customers';
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { forgetLikeness } from '../likenesses/forget-likeness.ts';
import { claimValue } from './claim-value.ts';
import type { NewIdentity } from './note-identity.ts';

/** A claim that was taken back. */
export interface Withdrawn {
  readonly claimId: string;
  readonly customerId: string;
  readonly kind: (typeof claimKinds)[number];
  readonly value: string;
}

const Kind = z.enum(claimKinds);

/** Takes one claim of some records back; null when they carry no such one. */
export async function withdrawClaim(
  tx: Tx,
  claimId: string,
  customerIds: readonly string[],
): Promise<Withdrawn | null> {
  const where = sql<SqlBool>`claim_id = ${claimId} and customer_id = any(${[...customerIds]}::uuid[])`;
  const [withdrawn] = await withdraw(tx, where);
  return withdrawn ?? null;
}

/** What a colleague wrote over in a record is no longer what it is known by, unless it was proved. */
export async function withdrawWritten(
  tx: Tx,
  customerIds: readonly string[],
  kind: 'mail' | 'phone',
  said: string,
): Promise<void> {
  const value = claimValue(kind, said);
  await withdraw(
    tx,
    sql<SqlBool>`kind = ${kind} and scope = '' and value = ${value} and proved_at is null
      and customer_id = any(${[...customerIds]}::uuid[])`,
  );
}

/** What was only read from an order is not what this record is known by, once the order is somebody else's. */
export async function withdrawRead(
  tx: Tx,
  customerId: string,
  read: readonly Pick<NewIdentity, 'kind' | 'scope' | 'said'>[],
): Promise<void> {
  for (const { kind, scope = '', said } of read) {
    const value = claimValue(kind, said);
    await withdraw(
      tx,
      sql<SqlBool>`customer_id = ${customerId} and kind = ${kind} and scope = ${scope} and value = ${value}
        and ground = 'order'`,
    );
  }
}

/**
 * What was read from an order whose buyer had their data erased is gone from this record, and from those that were known by
 * it until it was taken back.
 */
export async function forgetRead(
  tx: Tx,
  customerId: string | null,
  read: readonly Pick<NewIdentity, 'kind' | 'scope' | 'said'>[],
): Promise<void> {
  if (customerId !== null) await withdrawRead(tx, customerId, read);
  for (const { kind, scope = '', said } of read) {
    await sql`
      delete from identity_claims where workspace_id = ${tx.workspaceId} and withdrawn_at is not null
        and ground = 'order' and kind = ${kind} and scope = ${scope} and value = ${claimValue(kind, said)}
    `.execute(tx.db);
  }
}

async function withdraw(tx: Tx, which: ReturnType<typeof sql<SqlBool>>): Promise<Withdrawn[]> {
  const { rows } = await sql<Omit<Withdrawn, 'kind'> & { kind: string }>`
    update identity_claims set withdrawn_at = ${tx.system.now()}, proved_at = null
    where workspace_id = ${tx.workspaceId} and withdrawn_at is null and ${which}
    returning claim_id, customer_id, kind, value
  `.execute(tx.db);
  const withdrawn = rows.map((row) => ({ ...row, kind: Kind.parse(row.kind) }));
  for (const { customerId, claimId, kind } of withdrawn) {
    await forgetLikeness(tx, customerId, kind);
    await announce(tx, identityWithdrawn, { customerId, identityId: claimId, identity: kind });
  }
  return withdrawn;
}
