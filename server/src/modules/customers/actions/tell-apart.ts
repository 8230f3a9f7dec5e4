import {
  customersMerge,
  customersToldApart,
  customersWords,
  distinctionForgotten,
} from '@zhiyin/domain/customers';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { areDistinct, forgetDistinctions, rememberDistinct } from '../likenesses/distinctions.ts';
import { personOf } from '../tree/join-records.ts';
import { holdTrees, recordsOfPersons } from '../tree/stored-record.ts';

interface Pair {
  readonly customerId: string;
  readonly otherCustomerId: string;
}

/** Says that two persons are two. Said again, nothing changes. */
export async function tellApart(ctx: Context, asked: Pair): Promise<{ isDistinct: boolean }> {
  requirePermission(ctx, customersMerge);
  return transact(ctx, async (tx) => {
    const pair = await personsOf(tx, asked);
    const { customerId, otherCustomerId } = pair;
    const isNews = !(await areDistinct(tx, customerId, otherCustomerId));
    if (isNews) {
      await rememberDistinct(tx, customerId, otherCustomerId);
      await announce(tx, customersToldApart, pair);
    }
    return { isDistinct: true };
  });
}

/** Takes it back. */
export async function forgetDistinction(ctx: Context, asked: Pair): Promise<{ isDistinct: boolean }> {
  requirePermission(ctx, customersMerge);
  return transact(ctx, async (tx) => {
    const pair = await personsOf(tx, asked);
    if (await forgetDistinctions(tx, pair.customerId, pair.otherCustomerId))
      await announce(tx, distinctionForgotten, pair);
    return { isDistinct: false };
  });
}

/** The two persons. @throws Refusal `missing`; `conflict` when they are one. */
async function personsOf(tx: Tx, { customerId, otherCustomerId }: Pair): Promise<Pair> {
  await holdTrees(tx);
  const records = await recordsOfPersons(tx, [customerId, otherCustomerId]);
  const [one, other] = [personOf(records, customerId), personOf(records, otherCustomerId)];
  if (one.customerId === other.customerId) throw new Refusal('conflict', customersWords.oneAlready);
  return { customerId: one.customerId, otherCustomerId: other.customerId };
}
