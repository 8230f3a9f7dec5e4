import { routingManage } from '@zhiyin/domain/routing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { noFaces } from '#platform/http/pages/serve-pages.ts';
import { anAgent } from '../../../test/desk.ts';
import { theDesk } from '../../../test/routing-desk.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { type App, buildApp } from '../../app.ts';
import { modules } from '../../modules.ts';
import { closeConversation } from '../inbox/actions/close-conversation.ts';
import { sendVisitorMessage } from '../inbox/actions/send-visitor-message.ts';
import { heartbeat } from '../people/presence/beat.ts';
import { changeSettings } from './actions/change-settings.ts';
import { acceptOffer, declineOffer } from './offers/answering.ts';
import { readMine } from './offers/read-mine.ts';

const world = useWorld();
const { sitDown } = theDesk(world);
let other: App;
beforeAll(async () => {
  // A second process as far as anything in memory goes: dispatchers of both take work from one table.
  other = await buildApp({ ...world().system }, modules, noFaces);
});
afterAll(async () => other.stop());

const inOther = (ctx: Context): Context => ({ ...ctx, system: other.system });

async function settleBoth(): Promise<void> {
  for (let round = 0; round < 3; round++)
    await Promise.all([world().settle(), other.engine.settle().catch(() => undefined)]);
}

async function openOnes(shop: Shop) {
  return look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('conversations')
      .select(['conversationId', 'assigneeId'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('state', '=', 'open')
      .orderBy('conversationId')
      .execute(),
  );
}

async function loads(shop: Shop): Promise<number[]> {
  const assigned = (await openOnes(shop)).filter(({ assigneeId }) => assigneeId !== null);
  return [...Map.groupBy(assigned, ({ assigneeId }) => assigneeId).values()].map(({ length }) => length);
}

it('two processes that hand out at once never give anybody more than there is room for, and leave nobody idle', async () => {
  const shop = await world().aShop();
  const agents = [await anAgent(shop), await anAgent(shop), await anAgent(shop)];
  for (const agent of agents) await sitDown(agent, 4);
  const visitors = Array.from({ length: 30 }, (_, n) =>
    n % 2 ? shop.asVisitor() : inOther(shop.asVisitor()),
  );
  await Promise.all(
    visitors.map((visitor) => sendVisitorMessage(visitor, { clientMessageId: v7(), text: '你好' })),
  );
  await settleBoth();
  expect(await loads(shop)).toEqual([4, 4, 4]);

  // Six talks end at once, seen by both processes.
  const ending = (await openOnes(shop)).filter(({ assigneeId }) => assigneeId !== null).slice(0, 6);
  await Promise.all(
    ending.map(({ conversationId }, n) => {
      const agent = agents[0] ?? shop.asOwner();
      return closeConversation(n % 2 ? agent : inOther(agent), { conversationId, reasonKey: null });
    }),
  );
  await settleBoth();
  expect(await loads(shop)).toEqual([4, 4, 4]);
  expect((await openOnes(shop)).filter(({ assigneeId }) => assigneeId === null)).toHaveLength(12);
});

it('what waited when every process died is handed out by the next one that runs', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  // Killed right after its commits: it wakes nobody.
  const dying = { ...world().system, wake: () => undefined };
  await sendVisitorMessage({ ...shop.asVisitor(), system: dying }, { clientMessageId: v7(), text: '你好' });
  await heartbeat({ ...agent, system: dying });
  await settleBoth();
  expect(await loads(shop)).toEqual([1]);
});

it('two processes that offer at once ask nobody beyond their room, and one alone about each', async () => {
  const shop = await world().aShop();
  await changeSettings(shop.as([routingManage]), { delivery: 'offer' });
  const agents = [await anAgent(shop), await anAgent(shop)];
  for (const agent of agents) await sitDown(agent, 3);
  const visitors = Array.from({ length: 10 }, (_, n) =>
    n % 2 ? shop.asVisitor() : inOther(shop.asVisitor()),
  );
  await Promise.all(
    visitors.map((visitor) => sendVisitorMessage(visitor, { clientMessageId: v7(), text: '你好' })),
  );
  await settleBoth();
  const offered = await Promise.all(agents.map(async (agent) => (await readMine(agent)).offers));
  expect(offered.map(({ length }) => length)).toEqual([3, 3]);
  expect(new Set(offered.flat().map(({ conversationId }) => conversationId)).size).toBe(6);

  // Each says yes in one process and no in the other at the same moment: one of them counts.
  const answers = await Promise.allSettled(
    agents.flatMap((agent, index) =>
      (offered[index] ?? []).flatMap(({ offerId }) => [
        acceptOffer(agent, { offerId }),
        declineOffer(inOther(agent), { offerId }),
      ]),
    ),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
  await settleBoth();
  for (const agent of agents) {
    const mine = (await openOnes(shop)).filter(({ assigneeId }) => assigneeId === agent.actor.id).length;
    expect(mine + (await readMine(agent)).offers.length).toBeLessThanOrEqual(3);
  }
});
