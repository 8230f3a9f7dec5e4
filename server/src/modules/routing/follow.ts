import { findHandable, findHandables, type Handable, loadsOfDesks } from '#modules/inbox';
import { presentMembers } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { giveBack } from './give-back.ts';
import { handOutAll } from './hand-out.ts';
import { takeLane } from './lane.ts';
import { keepAllInQueue, leaveQueue } from './queue.ts';
import { findSettings } from './settings.ts';

/** Something happened to a conversation: it may wait now, or not any more, or leave somebody with a hand free. */
export async function follow(tx: Tx, conversationId: string): Promise<void> {
  await followAll(tx, [conversationId]);
}

/** As `follow`, for several. */
export async function followAll(tx: Tx, conversationIds: readonly string[]): Promise<void> {
  await takeLane(tx);
  const found = new Map((await findHandables(tx, conversationIds)).map((one) => [one.conversationId, one]));
  await keepAllInQueue(tx, [...found.values()]);
  for (const conversationId of conversationIds)
    if (!found.has(conversationId)) await leaveQueue(tx, conversationId);
  await handOutAll(tx);
}

/** A customer came back: their conversation goes on with who had it, if that one can take it, else it stands in line. */
export async function followComeback(tx: Tx, conversationId: string): Promise<void> {
  await takeLane(tx);
  const conversation = await findHandable(tx, conversationId);
  const { isOn } = await findSettings(tx);
  if (isOn && conversation && !(await goesOn(tx, conversation))) await giveBack(tx, conversation);
  await follow(tx, conversationId);
}

async function goesOn(tx: Tx, { assigneeId, isOnDesk, waitingSince }: Handable): Promise<boolean> {
  if (assigneeId === null || !isOnDesk || waitingSince === null) return true;
  const member = (await presentMembers(tx)).find(({ memberId }) => memberId === assigneeId);
  if (member?.status !== 'available') return false;
  return ((await loadsOfDesks(tx)).get(assigneeId) ?? 0) <= member.capacity;
}
