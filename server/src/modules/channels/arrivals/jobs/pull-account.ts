import type { Context, Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { type Again, dueKind, type Work } from '#platform/due/due-kind.ts';
import { noteTrouble, noteWell } from '../../accounts/health.ts';
import { type AccountRow, findAccountRow } from '../../accounts/rows.ts';
import { outcomeOf } from '../../adapters/outcome-of.ts';
import { adapterOf } from '../../adapters/registry.ts';
import { TokenNotHad, TokenRefused } from '../../adapters/token-failures.ts';
import { withToken } from '../../sending/jobs/with-token.ts';
import { pullKind } from '../ask-soon.ts';
import { type UnreadCall, unreadCall } from '../failed/unread.ts';
import { keepArrivals } from '../keep-arrivals.ts';

const troubledSeconds = 30;

/** Asks a vendor that does not call, again and again while the account is in use. */
export const pullAccount = dueKind(pullKind, {
  reach: pull,
  atOnce: 4,
  triesMax: 1_000_000,
  timeoutSeconds: 90,
});

async function pull(ctx: Context, { refId: accountId }: Work): Promise<Again | undefined> {
  const row = await look(ctx, (tx) => findAccountRow(tx, accountId));
  const adapter = adapterOf(ctx.system, row.kind);
  const { pull: ask } = adapter;
  if (row.archivedAt !== null || !ask) return undefined;
  try {
    const pulled = await withToken(ctx, adapter, row, { work: (session) => ask(session, row.cursor) });
    if (!pulled) return undefined;
    const unreadable = pulled.unreadable.map(asCall);
    await transact(ctx, async (tx) => {
      await keepArrivals(tx, accountId, pulled.events, unreadable);
      if (unreadable.length === 0) await noteWell(tx, accountId, 'check');
      // What was kept is never asked for again: both commit together.
      if (pulled.cursor !== row.cursor) await moveCursor(tx, row, pulled.cursor);
    });
    return after(ctx, pulled.againSeconds);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    await transact(ctx, (tx) => noteTrouble(tx, accountId, { failure: failureOf(error), detail }));
    return after(ctx, troubledSeconds);
  }
}

/** As if the vendor had brought it. */
function asCall(one: unknown): UnreadCall {
  return unreadCall({ method: 'POST', query: {}, headers: {}, bytes: Buffer.from(JSON.stringify(one)) });
}

function failureOf(error: unknown): 'unreachable' | 'refused' | 'credentials' {
  if (error instanceof TokenRefused) return 'credentials';
  if (error instanceof TokenNotHad) return 'unreachable';
  try {
    outcomeOf(error);
    return 'unreachable';
  } catch {
    return 'refused';
  }
}

/** Two that ask at once keep the same twice, which is once; the one that was later does not turn the cursor back. */
async function moveCursor(tx: Tx, { accountId, cursor }: AccountRow, next: string | null): Promise<void> {
  await tx.db
    .updateTable('channelAccounts')
    .set({ cursor: next })
    .where('workspaceId', '=', tx.workspaceId)
    .where('accountId', '=', accountId)
    .where('cursor', 'is not distinct from', cursor)
    .execute();
}

function after(ctx: Context, seconds: number): Again {
  return { at: new Date(ctx.system.now().getTime() + seconds * 1000) };
}
