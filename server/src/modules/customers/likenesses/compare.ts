import {
  type ClaimKind,
  customersMerged,
  fieldsToFill,
  type IdentityGround,
  type LikenessReason,
  strengthOf,
} from '@zhiyin/domain/customers';
import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { areBeingErased, joinRecords, personOf, recordsMax } from '../tree/join-records.ts';
import { recordsOfPersons, type StoredRecord } from '../tree/stored-record.ts';
import { areDistinct } from './distinctions.ts';

/** What more persons share than this says nothing of any of them: a company's number, or one that was made up. */
export const sharedMax = 5;

/** What a record is known by, as it is compared. */
export interface Claim {
  readonly customerId: string;
  readonly kind: ClaimKind;
  readonly scope: string;
  readonly value: string;
  /** Whether it joins with whoever else has it so. */
  readonly joins: boolean;
}

interface Other {
  readonly customerId: string;
  readonly joins: boolean;
}

/**
 * Whether who has the same so is the same person: what was proved, but for a number that only the shop's own system
 * signs, since a shop may never have tried whose it is.
 */
export function joinsBy(kind: ClaimKind, ground: IdentityGround): boolean {
  return strengthOf(ground) === 'proved' && !(kind === 'phone' && ground === 'signature');
}

/** As `joinsBy`, of the claims that are kept. */
export const joining = sql<SqlBool>`(claim.proved_at is not null
  and not (claim.kind = 'phone' and claim.ground = 'signature'))`;

/**
 * Looks who else is known by the same. Who has it by what joins, as this one does, is the same person and joined with
 * them; who has not may be. Whoever calls holds the trees.
 */
export async function compareWithOthers(tx: Tx, claim: Claim): Promise<void> {
  const others = await othersWith(tx, claim);
  if (others.length > sharedMax) return;
  for (const other of others) {
    if (await areDistinct(tx, claim.customerId, other.customerId)) continue;
    const isJoined = claim.joins && other.joins && (await joinByProof(tx, claim, other.customerId));
    if (!isJoined) await noteLikeness(tx, [claim.customerId, other.customerId], claim.kind);
  }
}

/** One record of each other person who carries it, those whom it joins first. */
async function othersWith(tx: Tx, { customerId, kind, scope, value }: Claim): Promise<Other[]> {
  const { rows } = await sql<Other>`
    select distinct on (record.person_id) claim.customer_id, ${joining} as joins
    from identity_claims claim
    join customers record on record.workspace_id = claim.workspace_id and record.customer_id = claim.customer_id
    where claim.workspace_id = ${tx.workspaceId} and claim.withdrawn_at is null
      and claim.kind = ${kind} and claim.scope = ${scope} and claim.value = ${value}
      and record.person_id <> (
        select person_id from customers where workspace_id = ${tx.workspaceId} and customer_id = ${customerId})
    order by record.person_id, not ${joining}, claim.customer_id
    limit ${sharedMax + 1}
  `.execute(tx.db);
  return rows;
}

/** Remembers that two records may be one person's. Said again, it is not found anew. */
export async function noteLikeness(
  tx: Tx,
  records: readonly [string, string],
  reason: LikenessReason,
): Promise<void> {
  const [oneId, otherId] = records.toSorted();
  await sql`
    insert into customer_likenesses as l (workspace_id, one_id, other_id, reasons, found_at)
    values (${tx.workspaceId}, ${oneId}, ${otherId}, array[${reason}], ${tx.system.now()})
    on conflict (workspace_id, one_id, other_id) do update set reasons = array_append(l.reasons, ${reason})
      where not ${reason} = any(l.reasons)
  `.execute(tx.db);
}

/**
 * Joins two persons who were proved to be one. The one whom the shop's own system knows stays, else the older one; two
 * whom it knows under different ids are left to a colleague. False when it was not done.
 */
async function joinByProof(tx: Tx, { customerId, kind }: Claim, otherId: string): Promise<boolean> {
  const records = await recordsOfPersons(tx, [customerId, otherId]);
  const persons = [personOf(records, customerId), personOf(records, otherId)] as const;
  const [isOne, isOther] = persons.map(({ customerId: id }) => isVouchedFor(records, id));
  if ((isOne && isOther) || records.length > recordsMax) return false;
  if (await areBeingErased(tx, records)) return false;
  const isFirst = isOne || (!isOther && isOlder(persons[0], persons[1]));
  const [into, from] = isFirst ? persons : [persons[1], persons[0]];
  const fields = [...fieldsToFill(into.shown, from.shown)];
  const joining = { customerId: into.customerId, fromCustomerId: from.customerId, fields, proof: kind };
  await joinRecords(tx, joining);
  await announce(tx, customersMerged, joining);
  return true;
}

function isVouchedFor(records: readonly StoredRecord[], personId: string): boolean {
  return records.some((one) => one.personId === personId && one.externalId !== null);
}

function isOlder(one: StoredRecord, other: StoredRecord): boolean {
  const [at, otherAt] = [one.createdAt.getTime(), other.createdAt.getTime()];
  return at === otherAt ? one.customerId < other.customerId : at < otherAt;
}
