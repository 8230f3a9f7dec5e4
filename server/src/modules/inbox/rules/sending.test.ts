import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { anAgent } from '../../../../test/desk.ts';
import { firingsOf, publish, stored, write } from '../../../../test/rules.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { changePortal } from '../../channels/portal/settings/change-portal.ts';
import { createForm } from '../../platform/forms/publish-form.ts';
import { sendReply } from '../actions/send-reply.ts';
import { sendVisitorMessage } from '../actions/send-visitor-message.ts';

const world = useWorld();
const opened = ['inbox.conversation-opened'];
const hello = { zh: '您好', en: 'Hello' };

const outcomesOf = async (shop: Shop) => (await firingsOf(shop)).map(({ outcomes }) => outcomes);

it('sends a canned reply in the customer’s language with its places filled, and counts it', async () => {
  const shop = await world().aShop();
  const cannedReplyId = await aCanned(shop, null);
  await publish(shop, {
    facts: opened,
    steps: [{ action: 'inbox.reply-canned', settings: { cannedReplyId } }],
  });
  const conversationId = await write(shop.asVisitor());
  await world().settle();
  expect(await stored(shop, conversationId)).toMatchObject({
    lastMessageAuthor: 'system',
    lastMessageText: 'Hi, this is Test shop',
  });
  const counted = await look(shop.asSystem(), (tx) =>
    tx.db.selectFrom('cannedReplies').select('useCount').where('workspaceId', '=', tx.workspaceId).execute(),
  );
  expect(counted).toEqual([{ useCount: 1 }]);
});

it('refuses a canned reply that is somebody’s own, and says so in the firing', async () => {
  const shop = await world().aShop();
  const cannedReplyId = await aCanned(shop, v7());
  await publish(shop, {
    facts: opened,
    steps: [{ action: 'inbox.reply-canned', settings: { cannedReplyId } }],
  });
  const conversationId = await write(shop.asVisitor());
  await world().settle();
  expect((await stored(shop, conversationId)).messageCount).toBe(1);
  expect(await firingsOf(shop)).toMatchObject([{ state: 'failed' }]);
});

it.each([
  { unless: 'answered', by: 'customer', isSent: true, why: null },
  { unless: 'written', by: 'customer', isSent: false, why: 'rule.written' },
  { unless: 'answered', by: 'member', isSent: false, why: 'rule.answered' },
  { unless: 'never', by: 'member', isSent: true, why: null },
  { unless: 'written', by: 'nobody', isSent: true, why: null },
])('late and unless $unless, after $by wrote: sent $isSent', async ({ unless, by, isSent, why }) => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const visitor = shop.asVisitor();
  const settings = { text: hello, when: 'later', seconds: 600, unless };
  await publish(shop, { facts: opened, steps: [{ action: 'inbox.reply', settings }] });
  const conversationId = await write(visitor);
  await world().settle();
  expect(await outcomesOf(shop)).toMatchObject([[{ isPutOff: true }]]);
  const message = { clientMessageId: v7(), text: '还在吗' };
  if (by === 'customer') await sendVisitorMessage(visitor, message);
  if (by === 'member') await sendReply(agent, { conversationId, ...message });
  world().pass(601);
  await world().settle();
  expect((await stored(shop, conversationId)).lastMessageAuthor).toBe(isSent ? 'system' : by);
  const outcome = { isDone: true, why };
  expect(await outcomesOf(shop)).toMatchObject([[why ? { ...outcome, isSkipped: true } : outcome]]);
});

it('leaves out what is said only while the shop is closed, and is no failure', async () => {
  const shop = await world().aShop();
  const settings = { text: hello, when: 'closed' };
  await publish(shop, { facts: opened, steps: [{ action: 'inbox.reply', settings }] });
  const conversationId = await write(shop.asVisitor());
  await world().settle();
  expect((await stored(shop, conversationId)).messageCount).toBe(1);
  expect(await firingsOf(shop)).toMatchObject([{ state: 'done', why: 'rule.shop-open' }]);
});

it('sends the link of a form that is open on the portal', async () => {
  const shop = await world().aShop();
  const { formId } = await aForm(shop);
  await changePortal(shop.asOwner(), { isOn: true, formIds: [formId] });
  await publish(shop, {
    facts: opened,
    steps: [{ action: 'inbox.send-form', settings: { formId, text: { zh: '', en: 'Please fill in:' } } }],
  });
  const conversationId = await write(shop.asVisitor());
  await world().settle();
  const { lastMessageText } = await stored(shop, conversationId);
  expect(lastMessageText).toMatch(/^Please fill in: Return http.*\/portal\/[^/]+\/forms\/return$/);
});

it('refuses a form that is not open on the portal', async () => {
  const shop = await world().aShop();
  const { formId } = await aForm(shop);
  await changePortal(shop.asOwner(), { isOn: true });
  await publish(shop, {
    facts: opened,
    steps: [{ action: 'inbox.send-form', settings: { formId, text: hello } }],
  });
  const conversationId = await write(shop.asVisitor());
  await world().settle();
  expect((await stored(shop, conversationId)).messageCount).toBe(1);
  expect(await firingsOf(shop)).toMatchObject([
    { state: 'failed', why: 'This form is not open on the portal.' },
  ]);
});

function aForm(shop: Shop) {
  const label = { zh: '订单号', en: 'Order number' };
  const question = { key: 'order', kind: 'text', label, isRequired: true, isFatal: false, settings: {} };
  const title = { zh: '退货', en: 'Return' };
  return createForm(shop.asOwner(), 'return', { title, sections: [], questions: [question] });
}

async function aCanned(shop: Shop, ownerId: string | null): Promise<string> {
  const cannedReplyId = v7();
  const texts = { textZh: '您好，我是{{agent}}', textEn: 'Hi, this is {{agent}}' };
  const row = { cannedReplyId, ownerId, shortcut: '在', title: '问好', ...texts, useCount: 0 };
  await transact(shop.asSystem(), (tx) =>
    tx.db
      .insertInto('cannedReplies')
      .values({ ...row, workspaceId: tx.workspaceId, changedAt: tx.system.now() })
      .execute(),
  );
  return cannedReplyId;
}
