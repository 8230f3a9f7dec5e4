import { isAskedKind, StoreConnection } from '@zhiyin/domain/store';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { type Again, dueKind, type Work } from '#platform/due/due-kind.ts';
import { type ConnectionRow, findConnection } from '../../rows.ts';
import type { AskedKind } from '../asked-kind.ts';
import { type AskingRow, askKind, askSoon, findAsking } from '../askings.ts';
import { keepStep } from '../keep-step.ts';
import { askedPlatforms } from '../kinds.ts';
import { sessionOf } from '../sessions.ts';
import { type Span, spanOf } from '../span.ts';
import { tryAgain } from './try-again.ts';

const usualSeconds = 60;
/** After so long others get their turn, too. */
const stepsMs = 20_000;
const Kind = StoreConnection.shape.kind;

/** Asks a platform for what changed, again and again while the connection is in use. */
export const askPlatform = dueKind(askKind, {
  reach: ask,
  atOnce: 4,
  triesMax: 1_000_000,
  timeoutSeconds: 180,
});

interface Target {
  readonly row: ConnectionRow;
  readonly asking: AskingRow;
  readonly platform: AskedKind;
}

async function ask(ctx: Context, { refId }: Work): Promise<Again | undefined> {
  const began = performance.now();
  for (;;) {
    const target = await targetOf(ctx, refId);
    if (target === null) return undefined;
    const again = await takeStep(ctx, target);
    if (again !== null) return noteAgain(ctx, target, again);
    if (performance.now() - began > stepsMs) return noteAgain(ctx, target, ctx.system.now());
  }
}

/** What there is to ask; null when it is gone, switched off or not asked. */
async function targetOf(ctx: Context, connectionId: string): Promise<Target | null> {
  return look(ctx, async (tx) => {
    const row = await findConnection(tx, connectionId);
    const asking = await findAsking(tx, connectionId);
    const kind = Kind.parse(row.kind);
    if (row.archivedAt !== null || !asking || !isAskedKind(kind)) return null;
    return { row, asking, platform: askedPlatforms[kind] };
  });
}

/** One question and what becomes of its answer. Answers when to go on; null for at once. */
async function takeStep(ctx: Context, { row, asking, platform }: Target): Promise<Date | null> {
  const now = ctx.system.now();
  const usual = new Date(now.getTime() + usualSeconds * 1000);
  const span = spanOf(asking, platform, row.createdAt, now);
  if (!span) return usual;
  const session = sessionOf(ctx.system, row);
  try {
    platform.listen?.(session, () => transact(ctx, (tx) => askSoon(tx, row.connectionId)));
    const answered = await platform.ask(session, span);
    await transact(ctx, (tx) => keepStep(tx, row, asking, span, answered));
    const isCaughtUp = answered.next === null && isRecent(span, platform, now);
    return isCaughtUp ? usual : null;
  } catch (error) {
    return tryAgain(ctx, row, asking, error);
  }
}

/**
 * A span of many pages ends a little behind the moment at which its last one is read. The past that ends at the last
 * moment that may be asked for is at its end, too: asked at once again it would give a few milliseconds.
 */
function isRecent({ until, isReachingBack }: Span, { settleMs }: AskedKind, now: Date): boolean {
  const behindMs = now.getTime() - settleMs - until.getTime();
  return isReachingBack ? behindMs <= 0 : behindMs < usualSeconds * 1000;
}

/** Kept for whoever looks at the connection. */
async function noteAgain(ctx: Context, { row, platform }: Target, at: Date): Promise<Again> {
  const { connectionId } = row;
  const lineTrouble = platform.lineTrouble?.(connectionId) ?? null;
  await transact(ctx, (tx) =>
    tx.db
      .updateTable('storeAskings')
      .set({ againAt: at, lineTrouble })
      .where('workspaceId', '=', tx.workspaceId)
      .where('connectionId', '=', connectionId)
      .execute(),
  );
  return { at };
}
