import {
  type ClaimKind,
  customersPersonalWords,
  customersWords,
  type ProfileField,
  recordsBelow,
} from '@zhiyin/domain/customers';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { isBeingErased } from '../erasing/rows.ts';
import { holdTrees, recordsOfPersons, type StoredRecord } from './stored-record.ts';
import { writeRecords } from './write-records.ts';

/** Most records that one person is made of. */
export const recordsMax = 100;

interface Joining {
  readonly customerId: string;
  readonly fromCustomerId: string;
  /** The fields that the joined person shows of the other one. */
  readonly fields: readonly ProfileField[];
  /** What proved that they are one, when no member says so. */
  readonly proof?: ClaimKind;
}

interface Joined {
  readonly customerId: string;
  readonly fromCustomerId: string;
  readonly records: readonly StoredRecord[];
}

/**
 * Hangs the person of one record below the person of another. Whoever calls has checked that it may be.
 *
 * @returns the two persons' own records, for the caller to announce, and all records of the joined person.
 * @throws Refusal `missing`; `conflict` when they are one already, which also keeps circles out, and while either is
 * being erased.
 */
export async function joinRecords(tx: Tx, joining: Joining): Promise<Joined> {
  await holdTrees(tx);
  const records = await recordsOfPersons(tx, [joining.customerId, joining.fromCustomerId]);
  const into = personOf(records, joining.customerId);
  const from = personOf(records, joining.fromCustomerId);
  if (into.customerId === from.customerId) throw new Refusal('conflict', customersWords.oneAlready);
  if (records.length > recordsMax) throw new Refusal('conflict', customersWords.tooManyRecords);
  if (await areBeingErased(tx, records)) throw new Refusal('conflict', customersPersonalWords.erasingNow);
  const siblings = records.filter((one) => one.mergedIntoId === into.customerId);
  const after = records.map((one): StoredRecord => {
    if (one.customerId === from.customerId)
      return { ...hung(tx, from, into, siblings), ...said(tx, joining) };
    if (one.personId === from.customerId) return { ...one, personId: into.customerId };
    if (one.customerId !== into.customerId) return one;
    return { ...one, lastSeenAt: latest(one.lastSeenAt, from.lastSeenAt) };
  });
  const joined = await writeRecords(tx, records, after);
  return { customerId: into.customerId, fromCustomerId: from.customerId, records: joined };
}

/** Whether somebody is being erased whose records are among these. Whoever calls holds the trees. */
export function areBeingErased(tx: Tx, records: readonly StoredRecord[]): Promise<boolean> {
  return isBeingErased(
    tx,
    records.map(({ customerId }) => customerId),
  );
}

/**
 * Makes a merged record a person of its own again, with what was merged into it before.
 *
 * @returns the record as it hung before, and the records of both persons as they are now.
 * @throws Refusal `missing`; `conflict` when it is merged into none.
 */
export async function takeRecordsApart(
  tx: Tx,
  customerId: string,
): Promise<{ taken: StoredRecord; records: readonly StoredRecord[] }> {
  await holdTrees(tx);
  const records = await recordsOfPersons(tx, [customerId]);
  const record = records.find((one) => one.customerId === customerId);
  if (!record) throw new Refusal('missing', customersWords.customerNotFound);
  if (record.mergedIntoId === null) throw new Refusal('conflict', customersWords.notMerged);
  const below = recordsBelow(records, customerId);
  const after = records.map((one): StoredRecord => {
    if (one.customerId === customerId) return { ...one, ...alone, personId: customerId };
    return below.includes(one.customerId) ? { ...one, personId: customerId } : one;
  });
  const written = await writeRecords(tx, records, after);
  return { taken: record, records: written };
}

/** The record that stands for the person. @throws Refusal `missing` when there is no such record. */
export function personOf(records: readonly StoredRecord[], customerId: string): StoredRecord {
  const personId = records.find((one) => one.customerId === customerId)?.personId;
  const person = records.find((one) => one.customerId === personId);
  if (!person) throw new Refusal('missing', customersWords.customerNotFound);
  return person;
}

function hung(
  tx: Tx,
  from: StoredRecord,
  into: StoredRecord,
  siblings: readonly StoredRecord[],
): StoredRecord {
  return {
    ...from,
    personId: into.customerId,
    mergedIntoId: into.customerId,
    mergedAt: tx.system.now(),
    mergeNumber: Math.max(0, ...siblings.map((one) => one.mergeNumber)) + 1,
  };
}

function said(tx: Tx, { fields, proof }: Joining) {
  const byMember = proof === undefined && tx.actor.kind === 'member';
  return { mergedBy: byMember ? tx.actor.id : null, mergeProof: proof ?? null, mergedFields: fields };
}

const alone = {
  mergedIntoId: null,
  mergedAt: null,
  mergedBy: null,
  mergeProof: null,
  mergeNumber: 0,
  mergedFields: [],
};

function latest(one: Date, other: Date): Date {
  return one > other ? one : other;
}
