import type { Context, Tx } from '#platform/context.ts';
import { type Asking, inCompany } from '#platform/database/in-company.ts';
import { transact } from '#platform/database/transact.ts';
import type { InboundEvent } from '../../adapters/adapter.ts';
import type { UnreadCall } from '../failed/unread.ts';
import { keepArrivals } from '../keep-arrivals.ts';
import { keepHints } from '../keep-hints.ts';

/** What one call of a vendor's brought. */
interface Brought {
  readonly accountId: string;
  readonly events: readonly InboundEvent[];
  readonly unreadable: readonly UnreadCall[];
  readonly hints: Readonly<Record<string, string>> | null;
}

/**
 * Keeps what calls bring; those of one moment share a transaction, so that a storm of them costs the database few. Whoever
 * is answered has been kept.
 */
export const keepBrought: (ctx: Context, brought: Brought) => Promise<true> = inCompany<Brought, true>({
  // No call builds on what another did: the same happening twice is kept once.
  keyOf: (ctx) => ctx.system.newId(),
  together,
  alone: (ctx, brought) => transact(ctx, (tx) => keepOne(tx, brought)),
});

async function together(tx: Tx, asked: readonly Asking<Brought>[]): Promise<readonly (true | null)[]> {
  const plain = asked.filter(({ given }) => isPlain(given));
  const byAccount = Map.groupBy(plain, ({ given }) => given.accountId);
  // In one order, so that two lots never wait for each other.
  for (const accountId of [...byAccount.keys()].sort()) {
    const events = byAccount.get(accountId)?.flatMap(({ given }) => given.events) ?? [];
    await keepArrivals(tx, accountId, events);
  }
  return asked.map((one) => (plain.includes(one) ? true : null));
}

/** Nearly all that vendors bring: what can be read, and is no letter. */
function isPlain({ events, unreadable, hints }: Brought): boolean {
  const hasLetter = events.some((event) => event.kind === 'message' && event.letter !== undefined);
  return unreadable.length === 0 && hints === null && !hasLetter;
}

async function keepOne(tx: Tx, { accountId, events, unreadable, hints }: Brought): Promise<true> {
  await keepArrivals(tx, accountId, events, unreadable);
  if (hints) await keepHints(tx, accountId, hints);
  return true;
}
