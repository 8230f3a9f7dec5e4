import {
  Identity,
  type IdentityGround,
  type IdentityKind,
  identityGrounds,
  identityKinds,
  strengthOf,
} from '@zhiyin/domain/customers';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';

const Kind = z.enum(identityKinds);
const Ground = z.enum(identityGrounds);

/** Most that is told of one person. */
const identitiesMax = 200;

interface Row {
  identityId: string;
  customerId: string;
  kind: string;
  channel: string | null;
  scope: string;
  value: string;
  name: string | null;
  ground: string;
  notedBy: string | null;
  notedAt: Date;
  provedAt: Date | null;
  lastSeenAt: Date;
  isWithdrawable: boolean;
}

/**
 * What a person is known by, over all their records, strongest first, then the latest seen: what was claimed, what
 * vendors call them, what the shop's own system calls them, and, for who has none of these, their browser. What a mail
 * alone says of its writer is said, and where it says nothing clear there is nothing to tell. Nor is there of records that
 * a file of past chats made, whose ids are derived (version 8): no browser was seen. Unmasked: answers mask it by
 * their contract.
 */
export async function identitiesOf(tx: Tx, customerId: string): Promise<Identity[]> {
  const { rows } = await sql<Row>`
    with records as (
      select record.* from customers record
      where record.workspace_id = ${tx.workspaceId} and record.person_id = (
        select person_id from customers where workspace_id = ${tx.workspaceId} and customer_id = ${customerId})
    )
    select * from (
    select claim_id::text as identity_id, customer_id, kind, null as channel, scope, value, null as name, ground,
      noted_by, noted_at, proved_at, last_seen_at, true as is_withdrawable
    from identity_claims where workspace_id = ${tx.workspaceId} and withdrawn_at is null
      and customer_id in (select customer_id from records)
    union all
    select scope || ' ' || external_id, customer_id, 'messenger', coalesce(channel, scope), scope,
      case when channel = 'mail' then regexp_replace(external_id, '^unproven ', '') else external_id end, name,
      case when channel = 'mail' then 'letter' else 'vendor' end, null, first_seen_at,
      case when channel = 'mail' then null else first_seen_at end, last_seen_at, false
    from customer_identities where workspace_id = ${tx.workspaceId} and customer_id in (select customer_id from records)
      and not is_aged
      and not (channel is not distinct from 'mail' and external_id like 'unclear %')
      and not (coalesce(channel, scope) in ('mail', 'sms') and exists (select from identity_claims c
        where c.workspace_id = customer_identities.workspace_id and c.customer_id = customer_identities.customer_id
          and c.kind in ('mail', 'phone')))
    union all
    select 'external ' || customer_id, customer_id, 'external', null, '', external_id, null, 'signature',
      null, created_at, created_at, last_seen_at, false
    from records where external_id is not null
    union all
    select 'visitor ' || customer_id, customer_id, 'visitor', null, '', right(customer_id::text, 6), null, 'browser',
      null, created_at, created_at, last_seen_at, false
    from records r where external_id is null and substr(customer_id::text, 15, 1) <> '8'
      and not exists (select from customer_identities i
        where i.workspace_id = r.workspace_id and i.customer_id = r.customer_id)
      and not exists (select from identity_claims c where c.workspace_id = r.workspace_id
        and c.customer_id = r.customer_id and c.ground in ('import', 'mailed-code'))
    ) identity
    order by proved_at is null, last_seen_at desc, identity_id
    limit ${identitiesMax}
  `.execute(tx.db);
  return rows.map(present);
}

function present({ kind, ground, notedAt, provedAt, lastSeenAt, ...row }: Row): Identity {
  const [isKind, isGround]: [IdentityKind, IdentityGround] = [Kind.parse(kind), Ground.parse(ground)];
  return Identity.parse({
    ...row,
    kind: isKind,
    ground: isGround,
    strength: strengthOf(isGround),
    notedAt: notedAt.toISOString(),
    provedAt: provedAt?.toISOString() ?? null,
    lastSeenAt: lastSeenAt.toISOString(),
  });
}
