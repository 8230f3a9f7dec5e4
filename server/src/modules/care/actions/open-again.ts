import {
  careHandle,
  careWords,
  type FollowUpDetail,
  FollowUpState,
  followUpOpenedAgain,
} from '@zhiyin/domain/care';
import { stageHappened } from '#modules/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { oneAtATime } from '../ask-follow-up.ts';
import { setClocks } from '../clocks/bells.ts';
import { changeRow, findFollowUp, hasOpen, lockFollowUp, showFollowUp } from '../queries.ts';
import { aboutOf } from '../rows.ts';
import { dueAtOf, readSettings } from '../settings.ts';

/**
 * Opens a follow-up that is over again. What came of it counts no more; the tries stay, and what was done about a
 * problem meanwhile, too. A date that has passed is set anew.
 *
 * @throws Refusal `conflict` when it is to do, changed meanwhile, or the conversation has another one to do.
 */
export async function openFollowUpAgain(
  ctx: Context,
  { followUpId, revision }: { followUpId: string; revision: number },
): Promise<FollowUpDetail> {
  requirePermission(ctx, careHandle);
  return transact(ctx, async (tx) => {
    await oneAtATime(tx, (await findFollowUp(tx, followUpId)).customerId);
    const row = await lockFollowUp(tx, followUpId);
    if (row.state === 'open') throw new Refusal('conflict', careWords.isToDo);
    if (row.revision !== revision) throw new Refusal('conflict', careWords.changedMeanwhile);
    if (await hasOpen(tx, row.conversationId)) throw new Refusal('conflict', careWords.openAlready);
    const dueAt = row.dueAt > tx.system.now() ? row.dueAt : await dueAtOf(tx, await readSettings(tx));
    const now = await changeRow(tx, row, {
      ...{ state: 'open', outcome: null, rating: null, endedAt: null, endedBy: null, dueAt, warnedAt: null },
      ...{ formVersion: null, answers: '{}', causeKey: null },
    });
    await setClocks(tx, followUpId, dueAt);
    const was = FollowUpState.parse(row.state);
    await announce(tx, followUpOpenedAgain, { ...aboutOf(now), was, dueAt: dueAt.toISOString() });
    await stageHappened(tx, row.conversationId, 'follow-up-asked');
    return showFollowUp(tx, followUpId);
  });
}
