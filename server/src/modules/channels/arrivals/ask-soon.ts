import type { Tx } from '#platform/context.ts';
import { schedule } from '#platform/due/schedule.ts';

/** The kind of due work that asks a vendor which does not call. */
export const pullKind = 'channels:pull';

/** Has an account asked now; one whose vendor calls finds that out and stops. */
export async function askSoon(tx: Tx, accountId: string): Promise<void> {
  await schedule(tx, { kind: pullKind }, accountId, tx.system.now());
}
