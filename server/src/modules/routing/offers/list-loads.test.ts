import { inboxRead } from '@zhiyin/domain/inbox';
import { routingManage } from '@zhiyin/domain/routing';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { anAgent, aReason } from '../../../../test/desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { assignConversation } from '../../inbox/actions/assign-conversation.ts';
import { closeConversation } from '../../inbox/actions/close-conversation.ts';
import { sendVisitorMessage } from '../../inbox/actions/send-visitor-message.ts';
import { setReason } from '../../inbox/actions/set-reason.ts';
import { snoozeConversation } from '../../inbox/actions/snooze-conversation.ts';
import { changeSettings } from '../actions/change-settings.ts';
import { listLoads } from './read-mine.ts';

const world = useWorld();

it('weighs what is open and awake by who has it, for those who give conversations to others', async () => {
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

  const reasons = [{ reasonKey: 'complaint', weight: 2.5 }];
  await changeSettings(shop.as([routingManage]), { difficulty: { reasons, highWeight: 1, urgentWeight: 1 } });
  await aReason(shop, 'complaint');
  await setReason(idle, { conversationId: await give(busy.actor.id), reasonKey: 'complaint' });

  const { items } = await listLoads(idle);
  const expected = [
    { memberId: busy.actor.id, load: 4.5 },
    { memberId: done.actor.id, load: 1 },
  ];
  expect(items).toHaveLength(2);
  expect(items).toEqual(expect.arrayContaining(expected));
  await expect(listLoads(shop.as([inboxRead]))).rejects.toMatchObject({ kind: 'forbidden' });
});
