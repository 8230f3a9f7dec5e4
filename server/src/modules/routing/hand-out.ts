import { type Assignment, handOut, isEligible, type Waiting } from '@zhiyin/domain/routing';
import { recordsOf } from '#modules/customers';
import { findHandable, handTo, lastAssigneeOf } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';
import { availableAgents, type DeskAgent, takeTurn } from './agents.ts';
import { noteDecision } from './decisions.ts';
import { type EntryRow, firstInQueue, leaveQueue } from './queue.ts';
import { findSettings } from './settings.ts';

const batchMax = 100;

/** Hands out all that can be handed out. The caller holds the lane. */
export async function handOutAll(tx: Tx): Promise<void> {
  const { isOn, isSticky } = await findSettings(tx);
  if (!isOn) return;
  let agents = await availableAgents(tx);
  for (;;) {
    const free = agents.filter((agent) => isEligible({ teamId: null }, agent));
    if (free.length === 0) return;
    const room = free.reduce((sum, { capacity, load }) => sum + capacity - load, 0);
    const teamIds = [...new Set(free.flatMap((agent) => [...agent.teamIds]))];
    const entries = await firstInQueue(tx, teamIds, Math.min(room, batchMax));
    if (entries.length === 0) return;
    const waiting: Waiting[] = [];
    for (const entry of entries) waiting.push(await asWaiting(tx, entry, isSticky));
    for (const assignment of handOut(waiting, agents)) {
      const entry = entries.find(({ conversationId }) => conversationId === assignment.conversationId);
      if (entry && (await give(tx, entry, assignment))) agents = withOneMore(agents, assignment.memberId);
    }
  }
}

async function asWaiting(tx: Tx, entry: EntryRow, isSticky: boolean): Promise<Waiting> {
  const { conversationId, teamId, customerId } = entry;
  const lastMemberId = isSticky ? await lastAssigneeOf(tx, await recordsOf(tx, customerId)) : null;
  return { conversationId, teamId, lastMemberId, effectiveSince: entry.effectiveSince.getTime() };
}

/** False when somebody took it, or it was closed, before this was heard of; then it is no longer in the queue. */
async function give(tx: Tx, entry: EntryRow, { memberId, why, candidates }: Assignment): Promise<boolean> {
  const { conversationId, since } = entry;
  const now = await findHandable(tx, conversationId);
  if (!now || !(await handTo(tx, conversationId, memberId))) {
    await leaveQueue(tx, conversationId);
    return false;
  }
  await leaveQueue(tx, conversationId);
  await takeTurn(tx, memberId);
  await noteDecision(tx, { conversationId, memberId, why, candidates, since });
  return true;
}

function withOneMore(agents: readonly DeskAgent[], memberId: string): DeskAgent[] {
  const turn = Math.max(0, ...agents.map((agent) => agent.turn)) + 1;
  return agents.map((agent) =>
    agent.memberId === memberId ? { ...agent, load: agent.load + 1, turn } : agent,
  );
}
