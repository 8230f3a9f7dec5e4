import { reasonsWords, resolveReason } from '@zhiyin/domain/reasons';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { allReasons } from './queries.ts';

/**
 * The key that is to be stored for one that somebody chose: its own, or that of the reason it was merged into since. For
 * other modules, inside their transaction.
 *
 * @throws Refusal `missing` when the tree knows no such reason, `conflict` when it is archived.
 */
export async function livingReason(tx: Tx, key: string): Promise<string> {
  const reason = resolveReason(await allReasons(tx), key);
  if (!reason) throw new Refusal('missing', reasonsWords.reasonNotFound);
  if (reason.archivedAt !== null) throw new Refusal('conflict', reasonsWords.reasonArchived);
  return reason.key;
}
