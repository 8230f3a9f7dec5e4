import { type StageStanding, stageWords } from '@zhiyin/domain/inbox';
import type { FlowDefinition } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';
import { holdFlow } from '#platform/flows/find-flow.ts';
import { holdFollower } from '#platform/lots/follow-log.ts';
import { Refusal } from '#platform/refusal.ts';
import { stageFollower } from './follower.ts';
import { ensureStages, type Stages } from './settings.ts';
import { standingsOf } from './stays.ts';

/** A conversation's place on its way, held until the transaction ends. */
export interface HeldStage {
  readonly stages: Stages;
  readonly flow: FlowDefinition;
  /** Undefined when it has no stage yet. */
  readonly standing: StageStanding | undefined;
}

/**
 * Holds the log's reader, then the flow: in this order everywhere, as lots do. Null when the shop uses no stages.
 */
export async function findHeldStage(tx: Tx, conversationId: string): Promise<HeldStage | null> {
  if ((await holdFollower(tx, stageFollower.work.kind)) === null) return null;
  const stages = await ensureStages(tx);
  const flow = await holdFlow(tx, stages.flowId);
  const standing = (await standingsOf(tx, [conversationId])).get(conversationId);
  return { stages, flow, standing };
}

/** As `findHeldStage`. @throws Refusal `conflict` when the shop uses no stages. */
export async function holdStage(tx: Tx, conversationId: string): Promise<HeldStage> {
  const held = await findHeldStage(tx, conversationId);
  if (!held) throw new Refusal('conflict', stageWords.isOff);
  return held;
}
