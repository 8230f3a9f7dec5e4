import {
  type changeReason as contract,
  type Reason,
  reasonChanged,
  reasonsManage,
} from '@zhiyin/domain/reasons';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { allReasons, lockTree, requireReason, writeReasons } from '../queries.ts';

/** Renames, archives or restores a reason. An archived one still names what it was given to. */
export async function changeReason(
  ctx: Context,
  reasonId: string,
  { words, isArchived }: z.infer<typeof contract.body>,
): Promise<{ items: Reason[] }> {
  requirePermission(ctx, reasonsManage);
  return transact(ctx, async (tx) => {
    const before = requireReason(await lockTree(tx), reasonId);
    const now = tx.system.now().toISOString();
    const archivedAt =
      isArchived === undefined ? before.archivedAt : isArchived ? (before.archivedAt ?? now) : null;
    await writeReasons(tx, [{ ...before, words: words ?? before.words, archivedAt }]);

    const fields = [...(words ? ['words'] : []), ...(isArchived === undefined ? [] : ['isArchived'])];
    await announce(tx, reasonChanged, { reasonId, key: before.key, fields });
    return { items: await allReasons(tx) };
  });
}
