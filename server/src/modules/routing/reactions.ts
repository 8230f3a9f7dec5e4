import {
  conversationAssigned,
  conversationClosed,
  conversationMoved,
  conversationOpened,
  conversationReopened,
  conversationSnoozed,
  conversationWoke,
  messageReceived,
  priorityChanged,
  reasonChanged,
  tagsChanged,
} from '@zhiyin/domain/inbox';
import {
  absenceChanged,
  capacityChanged,
  memberRemoved,
  memberRestored,
  memberRoleChanged,
  memberSkillsChanged,
  presenceChanged,
  rolePermissionsChanged,
  skillEdited,
  teamMembersChanged,
} from '@zhiyin/domain/people';
import { breatherEnded, offerEnded, queuesChanged, routingSettingsChanged } from '@zhiyin/domain/routing';
import { presentMembers } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { schedule } from '#platform/due/schedule.ts';
import { on, onMany, type Reaction } from '#platform/facts/reaction.ts';
import { findFact } from '#platform/facts/read-facts.ts';
import { callTier } from './call-tier.ts';
import { follow, followAll, followAssigned, followClosed, followComeback } from './follow.ts';
import { giveBackAll, giveBackClock } from './give-back.ts';
import { handOutAll } from './hand-out.ts';
import { mendQueue, sortQueueAnew } from './keep-in-queue.ts';
import { takeLane } from './lane.ts';
import { listening } from './listening.ts';
import { listenAgain } from './look-again.ts';
import { withdrawFrom } from './offers/offering.ts';
import { findPlan } from './plan.ts';
import { findSettings } from './settings.ts';
import { absentClock } from './stand-ins/absent.ts';

const followed = [
  conversationOpened,
  conversationSnoozed,
  priorityChanged,
  reasonChanged,
  tagsChanged,
  conversationMoved,
] as const;
/** After any of these somebody may take what nobody could, or has a hand free. */
const freeing = [
  capacityChanged,
  memberRestored,
  memberRoleChanged,
  rolePermissionsChanged,
  teamMembersChanged,
  memberSkillsChanged,
  skillEdited,
] as const;

const all: readonly Reaction[] = [
  ...followed.map((kind) =>
    onMany(kind, `routing.after:${kind.kind}`, (tx, told) =>
      followAll(tx, [...new Set(told.map(({ conversationId }) => conversationId))]),
    ),
  ),
  {
    ...onMany(messageReceived, 'routing.listen', (tx, told) =>
      listenAgain(tx, [...new Set(told.map(({ conversationId }) => conversationId))]),
    ),
    onlyIn: listening,
  },
  onMany(conversationClosed, `routing.after:${conversationClosed.kind}`, followClosed),
  on(conversationReopened, 'routing.come-back', (tx, { conversationId }) =>
    followComeback(tx, conversationId),
  ),
  on(conversationWoke, 'routing.wake', (tx, { conversationId, why }) =>
    why === 'hand' ? follow(tx, conversationId) : followComeback(tx, conversationId),
  ),
  on(conversationAssigned, 'routing.assigned', async (tx, told, { factId, occurredAt }) => {
    const { actorKind } = await findFact(tx, factId);
    await followAssigned(tx, told, { actorKind, occurredAt });
    if (told.tierMin !== undefined) await callTier(tx, told.conversationId);
  }),
  ...freeing.map((kind) => on(kind, `routing.after:${kind.kind}`, (tx) => handOutNow(tx))),
  on(presenceChanged, 'routing.presence', async (tx, { memberId, to }, { occurredAt }) => {
    if (to === 'offline') await giveBackLater(tx, memberId, occurredAt);
    if (to === 'offline' || to === 'away') await standInLater(tx, memberId, occurredAt);
    if (to !== 'available') await withdrawFrom(tx, memberId);
    if (to === 'available') await mendAndHandOut(tx);
  }),
  on(absenceChanged, 'routing.absence', async (tx, { memberId }) => {
    await schedule(tx, absentClock, memberId, tx.system.now());
    await withdrawFrom(tx, memberId);
  }),
  on(offerEnded, 'routing.offer-ended', (tx) => handOutNow(tx)),
  on(breatherEnded, 'routing.breather-ended', (tx) => handOutNow(tx)),
  on(memberRemoved, 'routing.member-removed', (tx, { memberId }) => giveBackAll(tx, memberId)),
  on(routingSettingsChanged, 'routing.settings', async (tx, _, { occurredAt }) => {
    for (const { memberId, status } of await presentMembers(tx)) {
      if (status === 'offline') await giveBackLater(tx, memberId, occurredAt);
      if (status === 'offline' || status === 'away') await schedule(tx, absentClock, memberId, occurredAt);
    }
    await sortAndHandOut(tx);
  }),
  on(queuesChanged, 'routing.queues', (tx) => sortAndHandOut(tx)),
];

/** They wait for each other in the lane anyway, and must not take every connection there is for that. */
export const reactions = all.map((reaction) => ({ ...reaction, work: { ...reaction.work, atOnce: 1 } }));

async function handOutNow(tx: Tx): Promise<void> {
  await takeLane(tx);
  await handOutAll(tx, await findPlan(tx));
}

/** What waits stands where the new settings put it, and whoever may take it now gets it. */
async function sortAndHandOut(tx: Tx): Promise<void> {
  await takeLane(tx);
  const plan = await findPlan(tx);
  await sortQueueAnew(tx, plan);
  await handOutAll(tx, plan);
}

/** When somebody comes, which is seldom, the queue is compared with what there is. */
async function mendAndHandOut(tx: Tx): Promise<void> {
  await takeLane(tx);
  const plan = await findPlan(tx);
  await mendQueue(tx, plan);
  await handOutAll(tx, plan);
}

/** Before the lane is taken: the clock that is just ringing holds its own row and waits for the lane. */
async function giveBackLater(tx: Tx, memberId: string, from: Date): Promise<void> {
  const { giveBackMinutes } = await findSettings(tx);
  await schedule(tx, giveBackClock, memberId, new Date(from.getTime() + giveBackMinutes * 60_000));
}

async function standInLater(tx: Tx, memberId: string, from: Date): Promise<void> {
  const { substituteAfterMinutes } = await findSettings(tx);
  await schedule(tx, absentClock, memberId, new Date(from.getTime() + substituteAfterMinutes * 60_000));
}
