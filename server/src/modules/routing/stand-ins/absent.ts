import { standInFor } from '@zhiyin/domain/people';
import { type Agent, isEligible } from '@zhiyin/domain/routing';
import { type Handable, handTo, onDesksOf, takeBackFrom } from '#modules/inbox';
import { type PresentMember, presentMembers } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { agentsAmong } from '../agents.ts';
import { noteDecision } from '../decisions.ts';
import { giveBack } from '../give-back.ts';
import { handOutAll } from '../hand-out.ts';
import { takeLane } from '../lane.ts';
import { findPlan, type Plan } from '../plan.ts';
import { takeTurn } from '../turns.ts';
import { absentSince, keepStandIn, standInsAmong } from './stand-ins.ts';

/** How soon after a customer wrote to somebody who is absent their substitute has it; with an empty desk less often. */
const lookSeconds = 10;
const idleLookSeconds = 60;

/**
 * Rings when a member has been away or offline for so long, or says that they are absent, and then again and again
 * while that lasts: what waits for them goes to whoever stands in. No message pays for it. Rings once more when they
 * are back, so that they are given what waits.
 */
export const absentClock = dueKind('routing.absent', {
  atOnce: 1,
  run: async (tx, { refId: memberId }) => {
    await takeLane(tx);
    const [plan, members] = [await findPlan(tx), await presentMembers(tx)];
    const member = members.find((one) => one.memberId === memberId);
    if (!plan.settings.isOn || !member) return undefined;
    const { substituteAfterMinutes } = plan.settings;
    const standIns = standInsAmong(members, substituteAfterMinutes, tx.system.now());
    if (standIns.get(memberId)?.isAbsent !== true) {
      await handOutAll(tx, plan);
      const at = absentSince(member, substituteAfterMinutes);
      return at === null ? undefined : { at };
    }
    const substituteId = standInFor(memberId, standIns);
    const desk = member.substituteId === null ? [] : await onDesksOf(tx, [memberId]);
    if (substituteId !== null)
      for (const one of desk.filter(({ waitingSince }) => waitingSince !== null))
        await handOver(tx, plan, one, substituteId);
    await handOutAll(tx, plan);
    return nextLook(tx, member, desk.length > 0);
  },
});

function nextLook(tx: Tx, { substituteId, absentUntil }: PresentMember, isBusy: boolean) {
  const ends = absentUntil === null ? [] : [new Date(absentUntil)];
  const seconds = isBusy ? lookSeconds : idleLookSeconds;
  const looks = substituteId === null ? [] : [new Date(tx.system.now().getTime() + seconds * 1000)];
  const [at] = [...ends, ...looks].toSorted((a, b) => a.getTime() - b.getTime());
  return at && { at };
}

/** To the substitute when they can take it, else into the queue, where they come first. */
async function handOver(tx: Tx, plan: Plan, one: Handable, substituteId: string): Promise<void> {
  const { conversationId, customerId, assigneeId: ownerId, channelId, channel, teamId } = one;
  if (ownerId === null) return;
  const weight = plan.weigh(one);
  const demand = { teamId, weight, channel, needs: [], tierMin: 1 };
  const substitute = await agentOf(tx, plan, substituteId);
  await keepStandIn(tx, { conversationId, customerId, ownerId, substituteId });
  if (!substitute || !isEligible(demand, substitute)) return giveBack(tx, plan, one);
  if (!(await takeBackFrom(tx, conversationId, ownerId))) return;
  if (!(await handTo(tx, conversationId, substituteId))) return;
  await takeTurn(tx, substituteId, channelId);
  const decided = { memberId: substituteId, why: 'substitute', candidates: 1 } as const;
  await noteDecision(tx, { conversationId, ...decided, since: one.waitingSince, queueId: null, step: 0 });
}

async function agentOf(tx: Tx, plan: Plan, memberId: string): Promise<Agent | undefined> {
  const members = (await presentMembers(tx)).filter((one) => one.memberId === memberId);
  return (await agentsAmong(tx, plan, members))[0];
}
