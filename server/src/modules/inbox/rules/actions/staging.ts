import { conversationFields, inboxReply, stageEntered, stageWords } from '@zhiyin/domain/inbox';
import { type FlowMove, movesFrom, ruleSkips } from '@zhiyin/domain/kit';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import type { RuleAction, StepRun } from '#platform/rules/rule-kinds.ts';
import { findConversation } from '../../queries.ts';
import { type HeldStage, holdStage } from '../../stages/hold-stage.ts';
import { performMove, valuesOf } from '../../stages/perform.ts';

const Settings = z.object({ stage: z.string() });
/** Stages follow the log a second behind: a conversation that has just begun stands nowhere yet. */
const soonMs = 3000;

/** Takes a conversation to a stage, by the first move of the shop's own flow that leads there. */
export const moveToStage: RuleAction = {
  key: 'inbox.move-stage',
  subjectKind: 'conversation',
  may: inboxReply,
  words: { zh: '进入阶段', en: 'Move to a stage' },
  settings: [
    {
      key: 'stage',
      kind: 'key',
      of: 'stage',
      label: conversationFields.stage.label,
      help: {
        zh: '按阶段流程里通向它的一步走；要审批的会先请人审批，走不通时不动。',
        en: 'By the move of the flow that leads there; approval is asked for where it needs one, and without a move it stays.',
      },
      isRequired: true,
    },
  ],
  run: async (tx, step) => {
    const { stage } = Settings.parse(step.settings);
    const held = await holdStage(tx, step.subjectId);
    if (!held.standing && !step.isLater) return new Date(tx.system.now().getTime() + soonMs);
    if (held.standing?.stateKey === stage) return { skipped: ruleSkips.asIs };
    await move(tx, step, held, wayTo(held, stage));
    return undefined;
  },
};

/** @throws Refusal `conflict` when nothing leads there from where it stands. */
function wayTo({ flow, standing }: HeldStage, stage: string): FlowMove {
  const way = standing && movesFrom(flow, standing.stateKey).find(({ to }) => to === stage);
  if (!way) throw new Refusal('conflict', stageWords.noWayThere);
  return way;
}

async function move(
  tx: Tx,
  { subjectId: conversationId }: StepRun,
  held: HeldStage,
  way: FlowMove,
): Promise<void> {
  const conversation = await findConversation(tx, conversationId);
  const isClosed = conversation.state === 'closed';
  const told = await performMove(
    tx,
    held,
    { conversationId, isClosed, values: valuesOf(conversation) },
    { moveKey: way.key, given: { comment: '', ticked: [] }, mover: byRule, why: 'rule' },
  );
  for (const one of told) await announce(tx, stageEntered, one);
}

const byRule = {
  memberId: null,
  permissions: new Set<string>(),
  teamIds: [],
  isAssignee: false,
  isSystem: true,
};
