import { reasonsManage, reasonsRead } from '@zhiyin/domain/reasons';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { anAgent, aReason } from '../../../../test/desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { changeReason } from '../../reasons/actions/change-reason.ts';
import { joinReason } from '../../reasons/actions/join-reason.ts';
import { listReasons } from '../../reasons/actions/list-reasons.ts';
import { closeConversation } from './close-conversation.ts';
import { sendVisitorMessage } from './send-visitor-message.ts';
import { setReason } from './set-reason.ts';

const world = useWorld();

async function aDesk() {
  const shop = await world().aShop();
  await aReason(shop, 'late');
  await aReason(shop, 'delivery');
  const { conversation } = await sendVisitorMessage(shop.asVisitor(), { clientMessageId: v7(), text: 'hi' });
  const agent = await anAgent(shop);
  const { conversationId } = conversation;
  return {
    shop,
    choose: (reasonKey: string | null) => setReason(agent, { conversationId, reasonKey }),
    close: (reasonKey: string | null) => closeConversation(agent, { conversationId, reasonKey }),
  };
}

async function idOf(shop: Shop, key: string): Promise<string> {
  const { items } = await listReasons(shop.as([reasonsRead]));
  return items.find((reason) => reason.key === key)?.reasonId ?? '';
}
const archive = async (shop: Shop, key: string) =>
  changeReason(shop.as([reasonsManage]), await idOf(shop, key), { isArchived: true });

it('takes no reason that the tree does not have', async () => {
  const { choose, close } = await aDesk();
  const unknown = { kind: 'missing', reason: { key: 'reasons.reason-not-found' } };
  await expect(choose('weather')).rejects.toMatchObject(unknown);
  await expect(close('weather')).rejects.toMatchObject(unknown);
  expect(await close('late')).toMatchObject({ state: 'closed', reasonKey: 'late' });
});

it('takes no reason that is archived, and leaves one that was chosen before', async () => {
  const { shop, choose, close } = await aDesk();
  await choose('late');
  await archive(shop, 'late');
  await archive(shop, 'delivery');
  await expect(choose('delivery')).rejects.toMatchObject({ reason: { key: 'reasons.reason-archived' } });
  await expect(close('delivery')).rejects.toMatchObject({ kind: 'conflict' });
  expect(await close('late')).toMatchObject({ state: 'closed', reasonKey: 'late' });
});

it('stores for a merged reason the one that it was merged into', async () => {
  const { shop, choose, close } = await aDesk();
  await joinReason(shop.as([reasonsManage]), await idOf(shop, 'late'), { into: 'delivery' });
  expect(await choose('late')).toMatchObject({ reasonKey: 'delivery' });
  expect(await close('late')).toMatchObject({ reasonKey: 'delivery' });
});
