import { conversationFields, inboxWords, stageEntered } from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import { allTeams, isActiveMember } from '#modules/people';
import { systemActor, type Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { holdFlow } from '#platform/flows/find-flow.ts';
import type { FlowField, FlowSubject } from '#platform/flows/flow-subject.ts';
import { conversationsById, findConversation } from '../queries.ts';
import { findHeldStage, holdStage } from './hold-stage.ts';
import { performMove, valuesOf } from './perform.ts';
import { ensureStages } from './settings.ts';
import { goWays } from './stays.ts';

const fields: readonly FlowField[] = (['reason', 'assignee', 'team'] as const).map((key) => ({
  key,
  label: conversationFields[key].label,
  isAmount: false,
  currency: null,
}));

/** Conversations as flows know them: their stages. */
export const stageSubject: FlowSubject = {
  kind: 'conversation',
  words: { zh: '会话', en: 'Conversation' },
  fields: async () => fields,
  titles: async (tx, ids) => {
    const rows = await conversationsById(asSystem(tx), ids);
    return new Map(
      [...rows].map(([id, { customerName }]) => [id, customerName ?? say(inboxWords.anonymous, tx.locale)]),
    );
  },
  approvers: async (tx, { members, teams }) => {
    const ofTeams = (await allTeams(tx, false)).filter(({ teamId }) => teams.includes(teamId));
    const all = [...new Set([...members, ...ofTeams.flatMap(({ memberIds }) => memberIds)])];
    const works = await Promise.all(all.map((id) => isActiveMember(tx, id)));
    return all.filter((_, index) => works[index]);
  },
  hold: async (tx, conversationId) => void (await findHeldStage(tx, conversationId)),
  move: async (tx, conversationId, { moveKey, given, why }) => {
    const held = await holdStage(tx, conversationId);
    const conversation = await findConversation(asSystem(tx), conversationId);
    const isClosed = conversation.state === 'closed';
    const movable = { conversationId, isClosed, values: valuesOf(conversation) };
    const mover = {
      memberId: null,
      permissions: new Set<string>(),
      teamIds: [],
      isAssignee: false,
      isSystem: true,
    };
    const isApproved = why === 'approval';
    const reason = why === 'timer' ? 'timer' : 'hand';
    const told = await performMove(tx, held, movable, { moveKey, given, mover, why: reason, isApproved });
    for (const one of told) await announce(tx, stageEntered, one);
  },
  placed: async (tx, ids, from, to) => {
    // A state that only counts otherwise now is the same stage.
    if (from.key === to.key) return;
    const flow = await holdFlow(tx, (await ensureStages(tx)).flowId);
    const after = { ...flow, states: [...flow.states, to] };
    const entry = { at: tx.system.now(), why: 'flow-changed', memberId: null, isWhole: true } as const;
    const ways = ids.map((conversationId) => ({
      conversationId,
      from: from.key,
      entries: [{ ...entry, stateKey: to.key }],
    }));
    await goWays(tx, after, ways, true);
  },
};

/** An approver need not see a conversation to give their word on its move: what may be seen is not asked again. */
function asSystem(tx: Tx): Tx {
  return { ...tx, actor: systemActor };
}
