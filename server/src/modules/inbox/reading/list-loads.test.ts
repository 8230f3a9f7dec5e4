import { inboxRead } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { anAgent } from '../../../../test/desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { assignConversation } from '../actions/assign-conversation.ts';
import { closeConversation } from '../actions/close-conversation.ts';
import { sendVisitorMessage } from '../actions/send-visitor-message.ts';
import { snoozeConversation } from '../actions/snooze-conversation.ts';
import { listLoads } from './list-loads.ts';

const world = useWorld();

it('counts what is open and awake by who has it, for those who give conversations to others', async () => {
  const shop = await world().aShop();
  const [busy, done, idle] = [await anAgent(shop), await anAgent(shop), await anAgent(shop)];
  const give = async (memberId: string | null) => {
    const sent = await sendVisitorMessage(shop.asVisitor(), { clientMessageId: v7(), text: '在吗' });
    const { conversationId } = sent.conversation;
    return (await assignConversation(idle, { conversationId, memberId })).conversationId;
  };
  const asleep = await give(busy.actor.id);
  for (const to of [busy, busy, done]) await give(to.actor.id);
  const until = new Date(world().system.now().getTime() + 3_600_000).toISOString();
  await snoozeConversation(idle, { conversationId: asleep, until });
  const ended = await give(done.actor.id);
  await closeConversation(idle, { conversationId: ended, reasonKey: null });

  const { items } = await listLoads(idle);
  const expected = [
    { memberId: busy.actor.id, load: 2 },
    { memberId: done.actor.id, load: 1 },
  ];
  expect(items).toHaveLength(2);
  expect(items).toEqual(expect.arrayContaining(expected));
  await expect(listLoads(shop.as([inboxRead]))).rejects.toMatchObject({ kind: 'forbidden' });
});
