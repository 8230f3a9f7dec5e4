import { advanceStage, type HappeningKind } from '@zhiyin/domain/inbox';
import type { Tx } from '#platform/context.ts';
import { readPast } from '#platform/lots/follow-log.ts';
import { stageFollower } from './follower.ts';
import { findHeldStage } from './hold-stage.ts';
import { goWays } from './stays.ts';

/**
 * Something happened of which an outer module knows, such as a follow-up that was asked for: it makes the move that the
 * shop chose for it, if that leads out of where the conversation stands. Nothing for a shop without stages.
 */
export async function stageHappened(tx: Tx, conversationId: string, kind: HappeningKind): Promise<void> {
  const held = await findHeldStage(tx, conversationId);
  if (!held?.standing) return;
  const { flow, stages, standing } = held;
  const happening = { tries: [kind], at: tx.system.now(), memberId: null };
  const entries = advanceStage(flow, stages.moves, standing, [happening]);
  const whole = entries.map((entry) => ({ ...entry, isWhole: true }));
  await goWays(tx, flow, [{ conversationId, from: standing.stateKey, entries: whole }]);
}

/** Takes the conversations of a past that was written into the log through their stages. For demo shops. */
export async function stagesOfPast(tx: Tx): Promise<void> {
  await readPast(tx, stageFollower);
}
