import { inboxRead } from '@zhiyin/domain/inbox';
import { answerDays, surveyAsked, surveysManage } from '@zhiyin/domain/surveys';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { factsAfter } from '#platform/facts/read-facts.ts';
import { aClosed, askDesk, asksOf, close, reply, write } from '../../../test/asks.ts';
import { useWorld } from '../../../test/world.ts';
import { addNote } from '../inbox/actions/add-note.ts';
import { changeSurveySettings } from './actions/change-settings.ts';
import { listOpenAsks } from './actions/list-open-asks.ts';

const world = useWorld();

it('asks at the close, once, whose conversation it was, with the shop’s question', async () => {
  const shop = await world().aShop();
  const { conversationId, visitor, agent } = await aClosed(world(), shop);
  const [ask, ...more] = await asksOf(shop);
  expect(more).toEqual([]);
  expect(ask).toMatchObject({ conversationId, state: 'open', agentId: agent.actor.id, score: null });
  const { question, items } = await listOpenAsks(visitor);
  expect(question).toEqual({ zh: '这次服务怎么样？', en: 'How did we do?' });
  expect(items).toMatchObject([{ askId: ask?.askId, conversationId, solved: null }]);
  expect(items[0]).not.toHaveProperty('agentId');
});

it('asks nothing before the close', async () => {
  const shop = await world().aShop();
  const visitor = shop.asVisitor();
  await reply(shop.as(askDesk), await write(visitor));
  await world().settle();
  expect(await asksOf(shop)).toEqual([]);
  expect((await listOpenAsks(visitor)).items).toEqual([]);
});

it('asks nothing when nobody answered in public', async () => {
  const shop = await world().aShop();
  const agent = shop.as(askDesk);
  const conversationId = await write(shop.asVisitor());
  const note = { conversationId, clientMessageId: v7(), text: '骚扰', fileIds: [], mentions: [] };
  await addNote(agent, note);
  await close(world(), agent, conversationId);
  expect(await asksOf(shop)).toEqual([]);
});

it('asks nothing while the shop has it switched off, and again once it is on', async () => {
  const shop = await world().aShop();
  const manager = shop.as([surveysManage]);
  await changeSurveySettings(manager, { isOn: false });
  await aClosed(world(), shop);
  expect(await asksOf(shop)).toEqual([]);
  await changeSurveySettings(manager, { isOn: true });
  await aClosed(world(), shop);
  expect(await asksOf(shop)).toHaveLength(1);
});

it('leaves a customer alone for the hours that the shop says, and nobody else', async () => {
  const shop = await world().aShop();
  await changeSurveySettings(shop.as([surveysManage]), { quietHours: 24 });
  const { visitor } = await aClosed(world(), shop);
  await aClosed(world(), shop, shop.as(askDesk), visitor);
  expect(await asksOf(shop)).toHaveLength(1);
  await aClosed(world(), shop);
  expect(await asksOf(shop)).toHaveLength(2);
  world().pass(24 * 3600 + 1);
  await aClosed(world(), shop, shop.as(askDesk), visitor);
  expect(await asksOf(shop)).toHaveLength(3);
});

it('asks a person once in those hours when two of their conversations are closed at once', async () => {
  const shop = await world().aShop();
  await changeSurveySettings(shop.as([surveysManage]), { quietHours: 1 });
  const agent = shop.as(askDesk);
  const visitor = shop.asVisitor();
  const onOtherChannel = { ...visitor, actor: { ...visitor.actor, channelId: v7() } };
  const both = [await write(visitor), await write(onOtherChannel)];
  expect(new Set(both).size).toBe(2);
  for (const one of both) await reply(agent, one);
  await Promise.all(both.map((one) => close(world(), agent, one)));
  await world().settle();
  expect(await asksOf(shop)).toHaveLength(1);
});

it('tells the visitor of their own question and nothing of who is meant; members only of what they may see', async () => {
  const shop = await world().aShop();
  const { visitor } = await aClosed(world(), shop);
  const asked = async (ctx: typeof visitor) => {
    const { facts } = await factsAfter(ctx, world().app.catalogue, 0, 100);
    return facts.filter((fact) => fact.kind === surveyAsked.kind);
  };
  const [own] = await asked(visitor);
  expect(Object.keys(own?.payload ?? {}).toSorted()).toEqual(
    ['askId', 'askedAt', 'conversationId', 'customerId', 'expiresAt'].toSorted(),
  );
  expect(await asked(shop.asVisitor())).toEqual([]);
  expect(await asked(shop.as([inboxRead]))).toEqual([]);
  expect(await asked(shop.as(askDesk))).toHaveLength(1);
});

it('ends by itself after a week without an answer', async () => {
  const shop = await world().aShop();
  const { visitor } = await aClosed(world(), shop);
  world().pass(answerDays * 86_400 - 60);
  await world().settle();
  expect(await asksOf(shop)).toMatchObject([{ state: 'open' }]);
  world().pass(120);
  await world().settle();
  expect(await asksOf(shop)).toMatchObject([{ state: 'expired' }]);
  expect((await listOpenAsks(visitor)).items).toEqual([]);
});
