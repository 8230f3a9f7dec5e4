import { type Assignment, handOut, isEligible, type Waiting } from '@zhiyin/domain/routing';
import { recordsOf } from '#modules/customers';
import { findHandable, handTo, lastAssigneeOf } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';
import { availableAgents, type DeskAgent, takeTurn } from './agents.ts';
import { noteDecision } from './decisions.ts';
import type { Plan } from './plan.ts';
import { type EntryRow, firstInQueue, leaveQueue, standingsInQueue } from './queue.ts';

const batchMax = 100;

/** Hands out all that can be handed out. The caller holds the lane. */
export async function handOutAll(tx: Tx, plan: Plan): Promise<void> {
  if (!plan.settings.isOn) return;
  let agents = await availableAgents(tx, plan);
  for (;;) {
    const free = agents.filter(({ load, capacity }) => load < capacity);
    if (free.length === 0) return;
    const able = (await standingsInQueue(tx)).filter((standing) => {
      const demand = plan.demand(standing);
      return free.some((agent) => isEligible(demand, agent));
    });
    if (able.length === 0) return;
    const entries = await firstInQueue(tx, able, batchMax);
    if (entries.length === 0) return;
    const waiting: Waiting[] = [];
    for (const entry of entries) waiting.push(await asWaiting(tx, plan, entry));
    for (const assignment of handOut(waiting, agents)) {
      const entry = entries.find(({ conversationId }) => conversationId === assignment.conversationId);
      if (entry && (await give(tx, entry, assignment))) agents = withOneMore(agents, entry, assignment);
    }
  }
}

async function asWaiting(tx: Tx, { settings, queues, demand }: Plan, entry: EntryRow): Promise<Waiting> {
  const { conversationId, customerId, queueId } = entry;
  const lastMemberId = settings.isSticky ? await lastAssigneeOf(tx, await recordsOf(tx, customerId)) : null;
  const method = queues.find((queue) => queue.queueId === queueId)?.definition.method ?? settings.method;
  return {
    ...demand(entry),
    conversationId,
    lastMemberId,
    method,
    effectiveSince: entry.effectiveSince.getTime(),
  };
}

/** False when somebody took it, or it was closed, before this was heard of; then it is no longer in the queue. */
async function give(tx: Tx, entry: EntryRow, { memberId, why, candidates }: Assignment): Promise<boolean> {
  const { conversationId, since, queueId, step } = entry;
  const now = await findHandable(tx, conversationId);
  if (!now || !(await handTo(tx, conversationId, memberId))) {
    await leaveQueue(tx, [conversationId]);
    return false;
  }
  await leaveQueue(tx, [conversationId]);
  await takeTurn(tx, memberId);
  await noteDecision(tx, { conversationId, memberId, why, candidates, since, queueId, step });
  return true;
}

function withOneMore(
  agents: readonly DeskAgent[],
  { weight }: EntryRow,
  { memberId }: Assignment,
): DeskAgent[] {
  const turn = Math.max(0, ...agents.map((agent) => agent.turn)) + 1;
  return agents.map((agent) =>
    agent.memberId === memberId ? { ...agent, load: agent.load + weight, turn } : agent,
  );
}
