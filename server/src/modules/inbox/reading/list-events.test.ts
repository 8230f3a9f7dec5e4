import { eventsMax, inboxRead } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { anAgent, aReason } from '../../../../test/desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { closeConversation } from '../actions/close-conversation.ts';
import { reopenConversation } from '../actions/reopen-conversation.ts';
import { sendReply } from '../actions/send-reply.ts';
import { sendVisitorMessage } from '../actions/send-visitor-message.ts';
import { setPriority } from '../actions/set-priority.ts';
import { snoozeConversation } from '../actions/snooze-conversation.ts';
import { listEvents } from './list-events.ts';

const world = useWorld();

async function aDesk() {
  const shop = await world().aShop();
  await aReason(shop, 'late');
  const agent = await anAgent(shop);
  const visitor = shop.asVisitor();
  const say = async (text: string) =>
    (await sendVisitorMessage(visitor, { clientMessageId: v7(), text })).conversation.conversationId;
  const eventsOf = async (conversationId: string, reader = agent) => {
    await world().settle();
    return (await listEvents(reader, { conversationId })).events;
  };
  return { shop, agent, say, eventsOf };
}

it('tells in order what was done with a conversation, by whom, and leaves out what was said', async () => {
  const { agent, say, eventsOf } = await aDesk();
  const conversationId = await say('在吗');
  await sendReply(agent, { conversationId, clientMessageId: v7(), text: '在的' });
  await setPriority(agent, { conversationId, priority: 'urgent' });
  const until = new Date(world().system.now().getTime() + 3600_000).toISOString();
  await snoozeConversation(agent, { conversationId, until });
  await say('还在吗');
  await closeConversation(agent, { conversationId, reasonKey: 'late' });
  await reopenConversation(agent, { conversationId });

  // Nobody is at the desk, so it changes hands at some time: that is routing's story.
  const events = (await eventsOf(conversationId)).filter(
    ({ kind, actor }) => actor.kind !== 'system' || !kind.endsWith('assigned'),
  );
  expect(events.map(({ kind }) => kind)).toEqual([
    'inbox.conversation-assigned',
    'inbox.priority-changed',
    'inbox.conversation-snoozed',
    'inbox.conversation-woke',
    'inbox.conversation-closed',
    'inbox.conversation-reopened',
  ]);
  expect(events[1]).toMatchObject({
    actor: { kind: 'member', id: agent.actor.id },
    payload: { from: 'normal', to: 'urgent' },
  });
  expect(events[4]).toMatchObject({ payload: { reasonKey: 'late' } });
});

it('tells nothing of another conversation', async () => {
  const { shop, agent, say, eventsOf } = await aDesk();
  const conversationId = await say('hi');
  const other = await sendVisitorMessage(shop.asVisitor(), { clientMessageId: v7(), text: 'hello' });
  await closeConversation(agent, { conversationId: other.conversation.conversationId, reasonKey: null });
  expect(await eventsOf(conversationId)).toEqual([]);
});

it('shows the latest when there were very many', async () => {
  const { agent, say, eventsOf } = await aDesk();
  const conversationId = await say('hi');
  for (let time = 0; time <= eventsMax; time++) {
    await setPriority(agent, { conversationId, priority: time % 2 === 0 ? 'urgent' : 'low' });
  }
  await closeConversation(agent, { conversationId, reasonKey: null });
  const events = await eventsOf(conversationId);
  expect([events.length, events.at(-1)?.kind]).toEqual([eventsMax, 'inbox.conversation-closed']);
}, 60_000);

it('is for whoever may read the conversation', async () => {
  const { shop, agent, say, eventsOf } = await aDesk();
  const conversationId = await say('hi');
  await expect(listEvents(shop.as([]), { conversationId })).rejects.toMatchObject({ kind: 'forbidden' });
  const other = await world().aShop();
  await expect(eventsOf(conversationId, other.as([inboxRead]))).rejects.toMatchObject({ kind: 'missing' });
  await closeConversation(agent, { conversationId, reasonKey: null });
});
