import { careHandle, careRead } from '@zhiyin/domain/care';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { askForFollowUp } from '../../src/modules/care/actions/ask.ts';
import { closeConversation } from '../../src/modules/inbox/actions/close-conversation.ts';
import { sendVisitorMessage } from '../../src/modules/inbox/actions/send-visitor-message.ts';
import { makePromise } from '../../src/modules/inbox/promises/actions/make-promises.ts';
import { movePromise } from '../../src/modules/inbox/promises/actions/move-promise.ts';
import { listEvents } from '../../src/modules/inbox/reading/list-events.ts';
import { sendingActions } from '../../src/modules/inbox/rules/actions/sending.ts';
import { notePreference } from '../../src/modules/inbox/ways/note-preference.ts';
import { orderedFor } from '../../src/modules/surveys/inviting/reach.ts';
import { useWorld } from '../world.ts';
import { deskRights } from './letter-desk.ts';
import { aWaysDesk } from './ways-desk.ts';

const world = useWorld();
const inMinutes = (minutes: number) =>
  new Date(world().system.now().getTime() + minutes * 60_000).toISOString();
const call = () => {
  const promise = { promise: 'call-back', said: '', clientMessageId: null, ownerId: null } as const;
  return { ...promise, dueAt: inMinutes(600) };
};
const later = (promiseId: string) => ({
  ...{ promiseId, dueAt: inMinutes(900), clientMessageId: v7() },
  text: 'We call you tomorrow.',
});

it('tells of a promise that moved where the customer is reached, when the chat takes nothing any more', async () => {
  const { agent, hear, prove, post, chat, get } = await aWaysDesk(world());
  const { conversationId, customerId } = await hear('call me');
  const { promiseId } = await makePromise(agent, { conversationId, ...call() });
  await movePromise(agent, { ...later(promiseId), text: 'in an hour' });
  await world().settle();
  expect(chat.sent.map(({ text }) => text)).toEqual(['in an hour']);
  world().pass(3601);
  await expect(movePromise(agent, later(promiseId))).rejects.toMatchObject({ kind: 'conflict' });
  await prove(customerId, 'lin@mail.example');
  await movePromise(agent, later(promiseId));
  await world().settle();
  expect(post.sent).toMatchObject([{ text: 'We call you tomorrow.', letter: { to: ['lin@mail.example'] } }]);
  expect(await get(conversationId)).toMatchObject({ channel: 'mail' });
  const { events } = await listEvents(agent, { conversationId });
  expect(events).toContainEqual(
    expect.objectContaining({
      kind: 'inbox.way-changed',
      payload: expect.objectContaining({ why: 'window-closed' }),
    }),
  );
});

it('says what a rule says where the customer is reached, when the chat takes nothing any more', async () => {
  const { agent, hear, prove, post, chat, get } = await aWaysDesk(world());
  const { conversationId, customerId } = await hear('where is it?');
  const text = { zh: '还在处理。', en: 'We are on it.' };
  const run = (isLater: boolean) =>
    transact(agent, async (tx) => {
      const [reply] = sendingActions;
      const ids = { subjectId: conversationId, ruleId: v7(), firingId: v7(), factId: v7(), sinceId: v7() };
      const rule = { subjectKind: 'conversation', step: 0, runRule: async () => null };
      await reply?.run(tx, { ...ids, ...rule, isLater, settings: { text, unless: 'never' } });
    });
  await run(false);
  await world().settle();
  const said = () => chat.sent.map((one) => one.text).join(' ');
  expect(said()).toBe('We are on it.');
  expect(await get(conversationId)).toMatchObject({ channel: 'webhook' });
  world().pass(3601);
  await prove(customerId, 'lin@mail.example');
  await run(true);
  await world().settle();
  expect(said()).toBe('We are on it.');
  expect(post.sent).toMatchObject([{ text: 'We are on it.', letter: { to: ['lin@mail.example'] } }]);
  expect(await get(conversationId)).toMatchObject({ channel: 'mail' });
});

it('tells of it in our own chat while that is open, and by mail once the customer has left it', async () => {
  const { shop, agent, prove, post, get } = await aWaysDesk(world());
  const visitor = shop.asVisitor();
  const { conversation } = await sendVisitorMessage(visitor, { clientMessageId: v7(), text: 'call me' });
  const { conversationId } = conversation;
  await prove(visitor.actor.id ?? '', 'lin@mail.example');
  const { promiseId } = await makePromise(agent, { conversationId, ...call() });
  await movePromise(agent, later(promiseId));
  const channel = conversation.channel;
  expect(await get(conversationId)).toMatchObject({ channel });
  await closeConversation(agent, { conversationId, reasonKey: null });
  await movePromise(agent, later(promiseId));
  await world().settle();
  expect(post.sent).toHaveLength(1);
  expect(await get(conversationId)).toMatchObject({ channel: 'mail', state: 'open' });
  const again = await sendVisitorMessage(visitor, { clientMessageId: v7(), text: 'I am here' });
  expect(again.conversation.conversationId).toBe(conversationId);
});

it('has a follow-up begin with how the customer wants to be reached, and else with the way there is', async () => {
  const { shop, agent, hear } = await aWaysDesk(world());
  const carer = shop.as([...deskRights, careHandle, careRead]);
  const { conversationId, customerId } = await hear('hi');
  await closeConversation(agent, { conversationId, reasonKey: null });
  const asked = await askForFollowUp(carer, { conversationId, note: '', ownerId: null });
  expect(asked.usualWay).toBe('chat');
  await notePreference(agent, { customerId, channel: 'mail' });
  const other = await hear('and this');
  await closeConversation(agent, { conversationId: other.conversationId, reasonKey: null });
  const { usualWay } = await askForFollowUp(carer, {
    conversationId: other.conversationId,
    note: '',
    ownerId: null,
  });
  expect(usualWay).toBe('mail');
});

it('has a survey ask by the channel that the customer asked for, and else in the shop’s own order', async () => {
  const { agent, hear } = await aWaysDesk(world());
  const { customerId } = await hear('hi');
  const ordered = () => look(agent, (tx) => orderedFor(tx, customerId, ['chat', 'mail', 'phone']));
  expect(await ordered()).toEqual(['chat', 'mail', 'phone']);
  await notePreference(agent, { customerId, channel: 'mail' });
  expect(await ordered()).toEqual(['mail', 'chat', 'phone']);
});
