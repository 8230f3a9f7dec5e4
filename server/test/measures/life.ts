import { customersMerge, customersRead } from '@zhiyin/domain/customers';
import { inboxReadAll } from '@zhiyin/domain/inbox';
import { orderAdded } from '@zhiyin/domain/store';
import fc from 'fast-check';
import { v7 } from 'uuid';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { follow } from '#platform/lots/follow-log.ts';
import { Refusal } from '#platform/refusal.ts';
import { mergeCustomers } from '../../src/modules/customers/actions/merge-customers.ts';
import { closeConversation } from '../../src/modules/inbox/actions/close-conversation.ts';
import { reopenConversation } from '../../src/modules/inbox/actions/reopen-conversation.ts';
import { setReason } from '../../src/modules/inbox/actions/set-reason.ts';
import { snoozeConversation } from '../../src/modules/inbox/actions/snooze-conversation.ts';
import { transferConversation } from '../../src/modules/inbox/actions/transfer-conversation.ts';
import { measureFollower } from '../../src/modules/insights/measures/follower.ts';
import { heartbeat } from '../../src/modules/people/presence/beat.ts';
import { reply, write } from '../asks.ts';
import { anAgent, aReason, deskRights } from '../desk.ts';
import type { Shop, World } from '../world.ts';

/** Something that somebody does; the numbers choose who and in which conversation. */
export interface Deed {
  readonly does: (typeof deeds)[number];
  readonly who: number;
  readonly where: number;
  readonly afterSeconds: number;
}

const deeds = [
  'write',
  'write',
  'write',
  'reply',
  'reply',
  'reply',
  'close',
  'reopen',
  'transfer',
  'snooze',
  'reason',
  'order',
  'merge',
  'there',
] as const;

/** Any life of a shop: a few customers and agents, and what they do one after the other. */
export const someLife: fc.Arbitrary<Deed[]> = fc.array(
  fc.record({
    does: fc.constantFrom(...deeds),
    who: fc.nat(2),
    where: fc.nat(5),
    afterSeconds: fc.oneof(fc.nat(120), fc.nat(4000), fc.nat(200_000)),
  }),
  { minLength: 8, maxLength: 24 },
);

/** A shop that is followed, with three customers and three agents. */
export interface Living {
  readonly shop: Shop;
  readonly agents: readonly Context[];
  readonly visitors: readonly Context[];
  readonly conversations: string[];
}

export async function aLivingShop(world: World): Promise<Living> {
  const shop = await world.aShop();
  await transact(shop.asSystem(), (tx) => follow(tx, measureFollower));
  for (const key of ['late', 'size']) await aReason(shop, key);
  const agents: Context[] = [];
  for (const _ of [1, 2, 3]) agents.push(await anAgent(shop, [...deskRights, inboxReadAll]));
  return { shop, agents, visitors: [1, 2, 3].map(() => shop.asVisitor()), conversations: [] };
}

/** Does it, if it can be done; lets what follows from it happen, and time go by. */
export async function live(world: World, living: Living, all: readonly Deed[]): Promise<void> {
  for (const deed of all) {
    try {
      await act(world, living, deed);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    world.pass(deed.afterSeconds);
  }
  await settled(world);
}

/** Lets the seconds go by after which the log is read. */
export async function settled(world: World): Promise<void> {
  await world.settle();
  world.pass(measureFollower.everySeconds + 1);
  await world.settle();
}

async function act(world: World, living: Living, { does, who, where }: Deed): Promise<void> {
  const { shop, agents, visitors, conversations } = living;
  const [agent, visitor] = [agents[who], visitors[who]];
  const conversationId = conversations[where % Math.max(1, conversations.length)];
  if (!agent || !visitor) return;
  if (does === 'write') await remember(living, await write(visitor));
  if (does === 'order') await anOrder(shop, visitor);
  if (does === 'there') await heartbeat(agent);
  if (does === 'merge') {
    await world.settle();
    const to = { fromCustomerId: visitors[where % 3]?.actor.id ?? '', fields: [] };
    await mergeCustomers(shop.as([customersMerge, customersRead]), visitor.actor.id ?? '', to);
  }
  if (conversationId === undefined) return;
  if (does === 'reply') await reply(agent, conversationId);
  if (does === 'close') await closeConversation(agent, { conversationId, reasonKey: null });
  if (does === 'reopen') await reopenConversation(agent, { conversationId });
  if (does === 'reason')
    await setReason(agent, { conversationId, reasonKey: where % 2 === 0 ? 'late' : 'size' });
  if (does === 'snooze') {
    const until = new Date(world.system.now().getTime() + 3_600_000).toISOString();
    await snoozeConversation(agent, { conversationId, until });
  }
  if (does === 'transfer') {
    const memberId = agents[(who + 1) % 3]?.actor.id ?? '';
    await transferConversation(agent, {
      conversationId,
      to: { memberId },
      note: '请接',
      reason: where % 2 === 0 ? 'authority' : null,
      clientMessageId: v7(),
    });
  }
}

async function remember({ conversations }: Living, conversationId: string): Promise<void> {
  if (!conversations.includes(conversationId)) conversations.push(conversationId);
}

/** An order somebody has paid, of which nobody is told. */
export async function payment(
  shop: Shop,
  { buyerId, paid, paidAt }: { readonly buyerId: string; readonly paid: number; readonly paidAt: Date },
): Promise<void> {
  await transact(shop.asSystem(), async (tx) => {
    const orderId = tx.system.newId();
    const when = { orderedAt: paidAt, paidAt, listedAt: paidAt, changedAt: paidAt };
    const what = { platform: 'taobao', number: orderId, currency: 'CNY', paid };
    await tx.db
      .insertInto('orders')
      .values({ workspaceId: tx.workspaceId, orderId, buyerId, ...what, ...when })
      .execute();
  });
}

async function anOrder(shop: Shop, visitor: Context): Promise<void> {
  await transact(shop.asSystem(), async (tx) => {
    const now = tx.system.now();
    const orderId = tx.system.newId();
    await tx.db
      .insertInto('orders')
      .values({
        workspaceId: tx.workspaceId,
        orderId,
        platform: 'taobao',
        number: orderId,
        customerId: visitor.actor.id,
        title: '茶壶',
        currency: 'CNY',
        paid: 100,
        orderedAt: now,
        paidAt: now,
        listedAt: now,
        changedAt: now,
      })
      .execute();
    await announce(tx, orderAdded, { orderId, state: 'paid', refund: 'none', source: 'api' });
  });
}
