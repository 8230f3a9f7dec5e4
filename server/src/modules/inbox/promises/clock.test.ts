import { inboxSeeSensitive, promisesManage } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { anAgent, deskRights } from '../../../../test/desk.ts';
import { firingsOf, publish } from '../../../../test/rules.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { removeMember } from '../../people/members/remove-member.ts';
import { setAbsence } from '../../people/presence/set-absence.ts';
import { createCalendar, deleteCalendar } from '../../platform/calendars/write-calendars.ts';
import { listNotices } from '../../platform/notices/read-notices.ts';
import { changeShop } from '../../platform/shop/change-shop.ts';
import { sendVisitorMessage } from '../actions/send-visitor-message.ts';
import { handOverPromise } from './actions/hand-over-promise.ts';
import { keepPromise } from './actions/keep-promise.ts';
import { listPromises } from './actions/list-promises.ts';
import { makePromise } from './actions/make-promises.ts';
import { movePromise } from './actions/move-promise.ts';
import { changePromiseSettings, getPromiseSettings } from './settings/change-settings.ts';

const world = useWorld();
const minute = 60;
const ahead = (minutes: number) =>
  new Date(world().system.now().getTime() + minutes * minute * 1000).toISOString();

async function aTalk(shop: Shop): Promise<{ customerId: string; conversationId: string }> {
  const visitor = shop.asVisitor();
  const { conversation } = await sendVisitorMessage(visitor, { clientMessageId: v7(), text: '请回电' });
  return { customerId: visitor.actor.id ?? '', conversationId: conversation.conversationId };
}

async function aCall(agent: Context, conversationId: string, minutes: number): Promise<string> {
  const call = { promise: 'call-back', dueAt: ahead(minutes), said: '电话 13812345678' } as const;
  const none = { clientMessageId: null, ownerId: null };
  return (await makePromise(agent, { conversationId, ...call, ...none })).promiseId;
}

async function told(shop: Shop) {
  await world().settle();
  return look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('facts')
      .select(['kind', 'payload'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('kind', 'in', ['inbox.promise-warned', 'inbox.promise-broken', 'inbox.promise-kept'])
      .orderBy('position')
      .execute(),
  );
}

/** What the bell has said to somebody. */
async function heard(reader: Context): Promise<string[]> {
  return (await listNotices(reader, { limit: 50 })).items.map(({ text }) => text.en).toSorted();
}

it('warns before it is due, breaks at its moment, each once, and tells its owner', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const { conversationId, customerId } = await aTalk(shop);
  const promiseId = await aCall(agent, conversationId, 120);
  world().pass(89 * minute);
  expect(await told(shop)).toEqual([]);
  world().pass(2 * minute);
  const about = { promiseId, conversationId, customerId, memberId: agent.actor.id, promise: 'call-back' };
  expect(await told(shop)).toMatchObject([{ kind: 'inbox.promise-warned', payload: about }]);
  world().pass(30 * minute);
  expect(await told(shop)).toMatchObject([{}, { kind: 'inbox.promise-broken', payload: about }]);
  world().pass(600 * minute);
  expect(await told(shop)).toHaveLength(2);
  expect(await heard(agent)).toEqual(['A promise is due soon: call back', 'A promise was broken: call back']);
});

it('warns of a short one when half of its time is over', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  await aCall(agent, (await aTalk(shop)).conversationId, 10);
  expect(await told(shop)).toEqual([]);
  world().pass(6 * minute);
  expect(await told(shop)).toMatchObject([{ kind: 'inbox.promise-warned' }]);
});

it('counts what is kept after its moment as broken, and one that was moved by its last moment', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const { conversationId } = await aTalk(shop);
  const late = await aCall(agent, conversationId, 20);
  world().pass(21 * minute);
  // Its clock has not rung yet: the moment decides.
  expect(await keepPromise(agent, { promiseId: late })).toMatchObject({ state: 'broken' });
  const moved = await aCall(agent, conversationId, 20);
  const move = { promiseId: moved, dueAt: ahead(60), clientMessageId: v7(), text: '抱歉，晚一点' };
  await movePromise(agent, move);
  world().pass(40 * minute);
  expect(await keepPromise(agent, { promiseId: moved })).toMatchObject({ state: 'kept' });
  expect((await told(shop)).filter(({ kind }) => kind === 'inbox.promise-kept')).toMatchObject([
    { payload: { promiseId: late, isLate: true } },
    { payload: { promiseId: moved, isLate: false } },
  ]);
});

it('stays broken once it was, also when it is moved and kept then', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const promiseId = await aCall(agent, (await aTalk(shop)).conversationId, 20);
  world().pass(30 * minute);
  await world().settle();
  const move = { promiseId, dueAt: ahead(60), clientMessageId: v7(), text: '抱歉，晚一点' };
  expect(await movePromise(agent, move)).toMatchObject({ state: 'open', brokenAt: expect.any(String) });
  expect(await keepPromise(agent, { promiseId })).toMatchObject({
    state: 'broken',
    keptAt: expect.any(String),
  });
});

it('tells who oversees promises when its owner is absent or has left, and anybody may take it over', async () => {
  const shop = await world().aShop();
  const [absent, gone, other] = [await anAgent(shop), await anAgent(shop), await anAgent(shop)];
  const lead = await anAgent(shop, [...deskRights, promisesManage]);
  const { conversationId } = await aTalk(shop);
  await aCall(absent, conversationId, 20);
  const orphan = await aCall(gone, conversationId, 20);
  const away = { substituteId: null, absentUntil: ahead(24 * 60) };
  await setAbsence(lead, { memberId: absent.actor.id ?? '', ...away });
  await removeMember(shop.asSystem(), { memberId: gone.actor.id ?? '' });
  const { items } = await listPromises(lead, { scope: 'all', view: 'open', limit: 50 });
  expect(items.map(({ ownerState }) => ownerState).toSorted()).toEqual(['absent', 'left']);
  const ownerId = other.actor.id ?? '';
  expect(await handOverPromise(other, { promiseId: orphan, ownerId })).toMatchObject({ ownerState: 'here' });
  world().pass(30 * minute);
  await world().settle();
  expect(await heard(lead)).toEqual(['Broken while its owner was not there: call back']);
  expect(await heard(other)).toEqual(['A promise was broken: call back']);
});

it('follows its conversation to the record that a customer turns out to have', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const { conversationId } = await aTalk(shop);
  await aCall(agent, conversationId, 20);
  const customerId = v7();
  await transact(shop.asSystem(), (tx) =>
    tx.db
      .updateTable('conversations')
      .set({ customerId })
      .where('workspaceId', '=', tx.workspaceId)
      .where('conversationId', '=', conversationId)
      .execute(),
  );
  world().pass(30 * minute);
  expect(await told(shop)).toMatchObject([{ payload: { customerId } }]);
});

it('keeps its moment when the shop moves to another zone; what is written then is read there', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  await aCall(agent, (await aTalk(shop)).conversationId, 20);
  const before = (await listPromises(agent, { scope: 'all', view: 'open', limit: 50 })).items;
  await changeShop(shop.asOwner(), { timeZone: 'Europe/Paris' }, async () => true);
  expect((await listPromises(agent, { scope: 'all', view: 'open', limit: 50 })).items).toEqual(before);
  expect((await getPromiseSettings(agent)).calendar.timeZone).toBe('Europe/Paris');
});

it('counts by the calendar and the warning that the shop chose, and holds the calendar', async () => {
  const shop = await world().aShop();
  const lead = shop.asOwner();
  const { calendar: definition } = await getPromiseSettings(lead);
  const { calendarId } = await createCalendar(lead, { name: 'Hours', definition });
  const settings = { calendarId, warnMinutes: 5, revision: 0 };
  await expect(changePromiseSettings(shop.as(deskRights), settings)).rejects.toMatchObject({
    kind: 'forbidden',
  });
  expect(await changePromiseSettings(lead, settings)).toMatchObject({ calendarId, revision: 1 });
  await expect(changePromiseSettings(lead, settings)).rejects.toMatchObject({ kind: 'conflict' });
  await expect(deleteCalendar(lead, calendarId)).rejects.toMatchObject({ kind: 'conflict' });
  const agent = await anAgent(shop);
  await aCall(agent, (await aTalk(shop)).conversationId, 60);
  world().pass(50 * minute);
  expect(await told(shop)).toEqual([]);
  world().pass(6 * minute);
  expect(await told(shop)).toMatchObject([{ kind: 'inbox.promise-warned' }]);
});

it('sets off rules when it is broken', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const urgent = { action: 'inbox.set-priority', settings: { priority: 'urgent' } };
  const ruleId = await publish(shop, { facts: ['inbox.promise-broken'], steps: [urgent] });
  const { conversationId } = await aTalk(shop);
  await aCall(agent, conversationId, 20);
  world().pass(30 * minute);
  await world().settle();
  expect(await firingsOf(shop)).toMatchObject([{ ruleId, state: 'done', subjectId: conversationId }]);
});

it('shows its words masked to who may not see what is sensitive', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  await aCall(agent, (await aTalk(shop)).conversationId, 20);
  const said = async (ctx: Context) =>
    (await listPromises(ctx, { scope: 'all', view: 'open', limit: 50 })).items.map((one) => one.said);
  expect(await said(agent)).toEqual(['电话 ****5678']);
  expect(await said(await anAgent(shop, [...deskRights, inboxSeeSensitive]))).toEqual(['电话 13812345678']);
});
