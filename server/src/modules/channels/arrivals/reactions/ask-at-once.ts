import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { askSoon } from '../ask-soon.ts';

/** Has an account asked now, because a line that is held open said so. Where that fails it is asked at its usual time. */
export function askAtOnce(ctx: Context, accountId: string): void {
  transact(ctx, (tx) => askSoon(tx, accountId)).catch((error: unknown) =>
    ctx.system.log.info({ err: error, accountId }, 'an account is asked at its usual time'),
  );
}
