import { type Profile, profileFields, shownProfile } from '@zhiyin/domain/customers';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { StoredRecord } from './stored-record.ts';

/**
 * Stores how records hang together now, and what each of them shows by that. Writes only those that differ from
 * `before`; whoever calls holds the trees.
 *
 * @returns the records as they are now.
 */
export async function writeRecords(
  tx: Tx,
  before: readonly StoredRecord[],
  after: readonly StoredRecord[],
): Promise<StoredRecord[]> {
  const written: StoredRecord[] = [];
  for (const record of after) {
    const shown = shownProfile(after, record.customerId);
    const old = before.find((one) => one.customerId === record.customerId);
    const isShownOtherwise = !old || !isSame(old.shown, shown);
    const now = { ...record, shown, revision: record.revision + (isShownOtherwise ? 1 : 0) };
    if (!old || isShownOtherwise || !isPlacedAlike(old, now)) await writeRecord(tx, now);
    written.push(now);
  }
  return written;
}

async function writeRecord(tx: Tx, record: StoredRecord): Promise<void> {
  const { personId, mergedIntoId, mergedAt, mergedBy, mergeProof, shown, own, revision, lastSeenAt } = record;
  const ownFields = isSame(own, shown) ? null : sql<string>`${JSON.stringify(own)}::jsonb`;
  const isMerged = mergedIntoId !== null;
  await tx.db
    .updateTable('customers')
    .set({
      ...shown,
      personId,
      mergedIntoId,
      mergedAt,
      mergedBy,
      mergeProof,
      mergeNumber: isMerged ? record.mergeNumber : null,
      mergedFields: isMerged ? [...record.mergedFields] : null,
      ownFields,
      revision,
      lastSeenAt: sql<Date>`greatest(last_seen_at, ${lastSeenAt})`,
    })
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', record.customerId)
    .execute();
}

function isSame(one: Profile, other: Profile): boolean {
  return profileFields.every((field) => one[field] === other[field]);
}

function isPlacedAlike(one: StoredRecord, other: StoredRecord): boolean {
  return (
    isSame(one.own, other.own) &&
    one.personId === other.personId &&
    one.mergedIntoId === other.mergedIntoId &&
    one.lastSeenAt.getTime() === other.lastSeenAt.getTime() &&
    one.mergedFields.join() === other.mergedFields.join()
  );
}
