import { say } from '@zhiyin/domain/kit';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import { Refusal } from '#platform/refusal.ts';
import { noteTrouble } from '../../health.ts';
import { type ConnectionRow, findConnection } from '../../rows.ts';
import { AskFailure, type AskProblem } from '../asked-kind.ts';
import type { AskingRow } from '../askings.ts';

/** How long nobody is asked again, at least: one who was turned away does not knock all the time. */
const waitSeconds: Readonly<Record<AskProblem, number>> = {
  credentials: 1800,
  refused: 300,
  'other-shop': 1800,
  limit: 60,
  unreachable: 15,
};
const waitSecondsMax = 1800;
/** What passes by itself in a moment is nobody's trouble yet. */
const isPassing: ReadonlySet<AskProblem> = new Set(['limit', 'unreachable']);
const failuresMax = 3;

/** Notes that a platform could not be asked, and answers when to ask it again. */
export async function tryAgain(
  ctx: Context,
  row: ConnectionRow,
  asking: AskingRow,
  error: unknown,
): Promise<Date> {
  const { problem, afterSeconds, message } = failureOf(ctx, error);
  const failures = asking.failures + 1;
  const now = ctx.system.now();
  const doubled = Math.min(waitSecondsMax, waitSeconds[problem] * 2 ** Math.min(failures - 1, 10));
  const at = new Date(now.getTime() + Math.max(doubled, afterSeconds ?? 0) * 1000);
  await transact(ctx, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('storeAskings')
      .set({ failures, askedAt: now })
      .where('workspaceId', '=', tx.workspaceId)
      .where('connectionId', '=', row.connectionId)
      // Somebody gave it new credentials, or asked in the meantime: that counts.
      .where('step', '=', asking.step)
      .where('failures', '=', asking.failures)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    const current = await findConnection(tx, row.connectionId, true);
    if (current.revision !== row.revision) return;
    if (!isPassing.has(problem) || failures >= failuresMax) await noteTrouble(tx, current, problem, message);
  });
  return at;
}

function failureOf(
  { system }: Context,
  error: unknown,
): Pick<AskFailure, 'problem' | 'afterSeconds' | 'message'> {
  if (error instanceof AskFailure) return error;
  if (error instanceof Refusal) {
    return new AskFailure('unreachable', say(error.reason, 'en', error.values));
  }
  if (error instanceof OutgoingFailure) return new AskFailure('unreachable', error.message);
  system.log.error({ err: error }, 'a platform’s answer could not be used');
  return new AskFailure('refused', error instanceof Error ? error.message : String(error));
}
