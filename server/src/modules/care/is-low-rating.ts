import { isUnhappy } from '@zhiyin/domain/care';
import type { Tx } from '#platform/context.ts';
import { readSettings } from './settings.ts';

/** Whether the shop takes what a customer said for a low score. */
export async function isLowRating(
  tx: Tx,
  said: { readonly score: number | null; readonly solved: boolean | null },
): Promise<boolean> {
  return isUnhappy(await readSettings(tx), said);
}
