import {
  type CustomerDetail,
  type mergeCustomers as contract,
  customersMerge,
  customersMerged,
  customersWords,
} from '@zhiyin/domain/customers';
import type { z } from 'zod';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { forgetDistinctions } from '../likenesses/distinctions.ts';
import { detailOf } from '../queries.ts';
import { joinRecords, personOf } from '../tree/join-records.ts';
import { holdTrees, recordsOfPersons } from '../tree/stored-record.ts';

type Merge = z.infer<typeof contract.body>;

/** Shows two persons as one. That they were said not to be is taken back by it. */
export async function mergeCustomers(
  ctx: Context,
  customerId: string,
  merge: Merge,
): Promise<CustomerDetail> {
  requirePermission(ctx, customersMerge);
  const { fromCustomerId } = merge;
  const fields = [...new Set(merge.fields)];
  return transact(ctx, async (tx) => {
    await requireUnchanged(tx, customerId, merge);
    await forgetDistinctions(tx, customerId, fromCustomerId);
    const { records, ...joined } = await joinRecords(tx, { customerId, fromCustomerId, fields });
    await announce(tx, customersMerged, { ...joined, fields });
    return detailOf(records);
  });
}

/** Whoever looked at what they are about to join gets just that: not what a colleague or the law made of it since. */
async function requireUnchanged(tx: Tx, customerId: string, merge: Merge): Promise<void> {
  await holdTrees(tx);
  const records = await recordsOfPersons(tx, [customerId, merge.fromCustomerId]);
  const seen = [
    { person: personOf(records, customerId), revision: merge.revision },
    { person: personOf(records, merge.fromCustomerId), revision: merge.fromRevision },
  ];
  // Who are one already are told so, whatever else has changed.
  if (seen[0]?.person.customerId === seen[1]?.person.customerId) return;
  if (seen.some(({ person, revision }) => revision !== undefined && revision !== person.revision))
    throw new Refusal('conflict', customersWords.changedMeanwhile);
}
