import type { StandIn } from '@zhiyin/domain/people';
import {
  type Assignment,
  eligibleAmong,
  givenOne,
  handOut,
  nextTurn,
  type Waiting,
} from '@zhiyin/domain/routing';
import { findHandable, handTo } from '#modules/inbox';
import { presentMembers } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { availableAgents, type DeskAgent } from './agents.ts';
import { noteDecision } from './decisions.ts';
import { leaveQueue } from './leave-queue.ts';
import { offer } from './offers/offering.ts';
import { passedBy } from './offers/rows.ts';
import type { Plan } from './plan.ts';
import { type EntryRow, firstInQueue, standingsInQueue } from './queue.ts';
import { keepStandIn, knownBy, standInsAmong } from './stand-ins/stand-ins.ts';
import { takeTurn } from './turns.ts';

const batchMax = 100;

/** Hands out all that can be handed out. The caller holds the lane. */
export async function handOutAll(tx: Tx, plan: Plan): Promise<void> {
  if (!plan.settings.isOn) return;
  const members = await presentMembers(tx);
  let agents = await availableAgents(tx, plan, members);
  const standIns = standInsAmong(members, plan.settings.substituteAfterMinutes, tx.system.now());
  // What nobody of those may have now who could is looked at once.
  const skipped: string[] = [];
  for (;;) {
    if (!agents.some(({ isAvailable, load, capacity }) => isAvailable && load < capacity)) return;
    const able = (await standingsInQueue(tx)).filter(
      (standing) => eligibleAmong(plan.demand(standing), agents).length > 0,
    );
    if (able.length === 0) return;
    const entries = await firstInQueue(tx, able, { limit: batchMax, skipped });
    if (entries.length === 0) return;
    const asked = await candidatesOf(tx, plan, standIns, entries);
    for (const assignment of handOut(
      asked.map(({ waiting }) => waiting),
      agents,
    )) {
      const one = asked.find(({ entry }) => entry.conversationId === assignment.conversationId);
      if (one && (await give(tx, plan, one, assignment))) agents = withOneMore(agents, one, assignment);
    }
    skipped.push(...entries.map(({ conversationId }) => conversationId));
  }
}

/** What waits, and whose its customer is. */
interface Asked {
  readonly entry: EntryRow;
  readonly waiting: Waiting;
  readonly ownerId: string | null;
}

async function candidatesOf(
  tx: Tx,
  plan: Plan,
  standIns: ReadonlyMap<string, StandIn>,
  entries: readonly EntryRow[],
): Promise<Asked[]> {
  const offered = entries.filter((entry) => plan.way(entry).delivery === 'offer');
  const passes = await passedBy(
    tx,
    offered.map(({ conversationId }) => conversationId),
  );
  const sticky = plan.settings.isSticky ? entries.map(({ customerId }) => customerId) : [];
  const owners = await knownBy(tx, sticky, standIns);
  return entries.map((entry) => {
    const { conversationId, customerId, channelId, effectiveSince } = entry;
    const known = owners.get(customerId);
    const waiting: Waiting = {
      ...plan.demand(entry),
      conversationId,
      channelId,
      lastMemberId: known?.memberId ?? null,
      isStoodIn: known !== undefined && known.memberId !== known.ownerId,
      method: plan.way(entry).method,
      passedBy: passes.get(conversationId) ?? nobody,
      effectiveSince: effectiveSince.getTime(),
    };
    return { entry, waiting, ownerId: known?.ownerId ?? null };
  });
}

const nobody: ReadonlySet<string> = new Set();

/** False when somebody took it, or it was closed, before this was heard of; then it is no longer in the queue. */
async function give(tx: Tx, plan: Plan, { entry, ownerId }: Asked, assignment: Assignment): Promise<boolean> {
  const { conversationId, customerId, channelId, since, queueId, step } = entry;
  const { memberId, why, candidates } = assignment;
  const now = await findHandable(tx, conversationId);
  const isToBeHad = now?.isOnDesk === true && now.assigneeId === null;
  if (isToBeHad && plan.way(entry).delivery === 'offer') {
    await offer(tx, plan.settings, entry, assignment);
    return true;
  }
  if (!isToBeHad || !(await handTo(tx, conversationId, memberId))) {
    await leaveQueue(tx, [conversationId]);
    return false;
  }
  await leaveQueue(tx, [conversationId]);
  await takeTurn(tx, memberId, channelId);
  if (why === 'substitute' && ownerId !== null)
    await keepStandIn(tx, { conversationId, customerId, ownerId, substituteId: memberId });
  await noteDecision(tx, { conversationId, memberId, why, candidates, since, queueId, step });
  return true;
}

function withOneMore(
  agents: readonly DeskAgent[],
  { waiting }: Asked,
  { memberId }: Assignment,
): DeskAgent[] {
  const next = nextTurn(agents, waiting);
  return agents.map((agent) => (agent.memberId === memberId ? givenOne(agent, waiting, next) : agent));
}
