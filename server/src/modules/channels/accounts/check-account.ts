import { accountChecked, type ChannelAccount, channelsManage } from '@zhiyin/domain/channels';
import { type Context, requirePermission } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import type { Checked } from '../adapters/adapter.ts';
import { adapterOf } from '../adapters/registry.ts';
import { TokenNotHad, TokenRefused } from '../adapters/token-failures.ts';
import { askSoon } from '../arrivals/ask-soon.ts';
import { withToken } from '../sending/jobs/with-token.ts';
import { noteTrouble, noteWell } from './health.ts';
import { findAccount, findAccountRow } from './rows.ts';

/** Tries an account at its vendor, and keeps what came of it. */
export async function checkAccount(ctx: Context, accountId: string): Promise<ChannelAccount> {
  requirePermission(ctx, channelsManage);
  const row = await look(ctx, (tx) => findAccountRow(tx, accountId));
  const adapter = adapterOf(ctx.system, row.kind);
  const result: Checked = await withToken(ctx, adapter, row, {
    work: (session) => adapter.check(session),
    isRefused: (checked) => !checked.ok && checked.failure === 'credentials',
  }).catch(withoutToken);
  return transact(ctx, async (tx) => {
    await announce(tx, accountChecked, { accountId, channel: row.kind, isWell: result.ok });
    if (result.ok) {
      await tx.db
        .updateTable('channelAccounts')
        .set({ knownAs: result.knownAs, failure: null, failureDetail: null })
        .where('workspaceId', '=', tx.workspaceId)
        .where('accountId', '=', accountId)
        .execute();
      await noteWell(tx, accountId, 'check');
      await askSoon(tx, accountId);
    } else await noteTrouble(tx, accountId, result);
    return findAccount(tx, accountId);
  });
}

function withoutToken(error: unknown): Checked {
  if (error instanceof TokenRefused) return { ok: false, failure: 'credentials', detail: error.message };
  if (error instanceof TokenNotHad) return { ok: false, failure: 'unreachable', detail: error.message };
  throw error;
}
