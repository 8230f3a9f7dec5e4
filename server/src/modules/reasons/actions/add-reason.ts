import {
  childrenOf,
  type addReason as contract,
  pathOf,
  type Reason,
  reasonAdded,
  reasonDepthMax,
  reasonOf,
  reasonsManage,
  reasonsWords,
} from '@zhiyin/domain/reasons';
import type { z } from 'zod';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { allReasons, lockTree } from '../queries.ts';

type NewReason = z.infer<typeof contract.body>;

export async function addReason(ctx: Context, reason: NewReason): Promise<{ items: Reason[] }> {
  requirePermission(ctx, reasonsManage);
  return transact(ctx, async (tx) => {
    await insertReason(tx, await lockTree(tx), reason);
    return { items: await allReasons(tx) };
  });
}

/** Adds a reason below its parent, last; whoever calls has checked that it may be. A new shop begins with a few. */
export async function insertReason(
  tx: Tx,
  tree: readonly Reason[],
  { key, parentKey, words }: NewReason,
): Promise<void> {
  refuseBadPlace(tree, key, parentKey);
  const reasonId = tx.system.newId();
  const last = childrenOf(tree, parentKey, { withArchived: true }).at(-1);
  await tx.db
    .insertInto('reasons')
    .values({
      workspaceId: tx.workspaceId,
      reasonId,
      key,
      parentKey,
      nameZh: words.zh,
      nameEn: words.en,
      sortOrder: last ? last.order + 1 : 0,
    })
    .execute();
  await announce(tx, reasonAdded, { reasonId, key, parentKey });
}

function refuseBadPlace(tree: readonly Reason[], key: string, parentKey: string | null): void {
  if (reasonOf(tree, key)) throw new Refusal('conflict', reasonsWords.keyTaken);
  if (parentKey === null) return;
  const parent = reasonOf(tree, parentKey);
  if (!parent) throw new Refusal('missing', reasonsWords.reasonNotFound);
  if (parent.archivedAt !== null) throw new Refusal('conflict', reasonsWords.archivedParent);
  if (pathOf(tree, parentKey).length >= reasonDepthMax) throw new Refusal('conflict', reasonsWords.tooDeep);
}
