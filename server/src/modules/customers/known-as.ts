import { customerCreated } from '@zhiyin/domain/customers';
import type { Locale } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { tidied } from './actions/fill-profile.ts';
import { noteSeen } from './actions/greet-customer.ts';
import { type NewIdentity, noteIdentity } from './identities/note-identity.ts';

/** Who somebody is at a vendor, as the vendor itself says: that proves it. */
export interface KnownAs {
  /** The vendor's account, or the vendor where people are the same in all its accounts. */
  readonly scope: string;
  readonly externalId: string;
  readonly name: string | null;
  readonly locale: Locale;
  readonly source: string;
  /** What else they are known by there. */
  readonly knownBy?: readonly Omit<NewIdentity, 'customerId'>[];
}

/**
 * The record of whoever a vendor knows by this id: the same for the same id for good, made the first time. For other
 * modules, inside their transaction; whoever calls has proof that the vendor says so.
 */
export async function customerKnownAs(tx: Tx, known: KnownAs): Promise<string> {
  const customerId = await recordKnownAs(tx, known);
  for (const identity of known.knownBy ?? []) await noteIdentity(tx, { ...identity, customerId });
  return customerId;
}

async function recordKnownAs(tx: Tx, known: KnownAs): Promise<string> {
  const { scope, externalId, name, locale, source } = known;
  const now = tx.system.now();
  const customerId = tx.system.newId();
  const { rows } = await sql<{ customerId: string; isNew: boolean }>`
    insert into customer_identities as i
      (workspace_id, scope, external_id, customer_id, name, channel, first_seen_at, last_seen_at)
    values (${tx.workspaceId}, ${scope}, ${externalId}, ${customerId}, ${name}, ${source}, ${now}, ${now})
    on conflict (workspace_id, scope, external_id) do update
      set last_seen_at = greatest(i.last_seen_at, excluded.last_seen_at), name = coalesce(excluded.name, i.name),
        channel = coalesce(i.channel, excluded.channel), is_aged = false
    returning customer_id, (xmax = 0) as is_new
  `.execute(tx.db);
  const [row] = rows;
  if (!row) throw new Error('an identity was lost on its way to be stored');
  if (!row.isNew) {
    await noteSeen(tx, row.customerId);
    return row.customerId;
  }
  await sql`
    insert into customers (workspace_id, customer_id, name, locale, created_at, last_seen_at)
    values (${tx.workspaceId}, ${customerId}, ${tidied({ name }).name ?? null}, ${locale}, ${now}, ${now})
  `.execute(tx.db);
  await announce(tx, customerCreated, { customerId, source });
  return customerId;
}
