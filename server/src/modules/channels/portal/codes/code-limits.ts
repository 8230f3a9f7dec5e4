import { portalWords } from '@zhiyin/domain/channels';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

const hourMs = 3600_000;

/** How many codes may be asked for. A mailbox is not to be flooded, and nobody may mail the whole world from here. */
const limits = [
  { column: 'emailPrint', most: 5, withinMs: hourMs },
  { column: 'emailPrint', most: 12, withinMs: 24 * hourMs },
  { column: 'addressPrint', most: 60, withinMs: hourMs },
] as const;

/** Codes older than this count for no limit. */
export const countedMs = 24 * hourMs;

/** @throws Refusal `limit` with the seconds until the next code may be asked for; the same for every address. */
export async function refuseTooMany(
  tx: Tx,
  asker: { readonly emailPrint: string; readonly addressPrint: string },
): Promise<void> {
  const nowMs = tx.system.now().getTime();
  for (const { column, most, withinMs } of limits) {
    const times = await tx.db
      .selectFrom('portalCodes')
      .select('createdAt')
      .where('workspaceId', '=', tx.workspaceId)
      .where(column, '=', asker[column])
      .where('createdAt', '>', new Date(nowMs - withinMs))
      .orderBy('createdAt', 'desc')
      .limit(most)
      .execute();
    const oldest = times.length < most ? undefined : times.at(-1);
    if (!oldest) continue;
    const seconds = Math.max(1, Math.ceil((oldest.createdAt.getTime() + withinMs - nowMs) / 1000));
    throw new Refusal('limit', portalWords.portalTooManyCodes, { seconds });
  }
}
