import { surveysManage } from '@zhiyin/domain/surveys';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { anAgent, deskRights } from '../../../../test/desk.ts';
import { aRule, firingsOf, publish, stored, write } from '../../../../test/rules.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { chooseNoticeWays } from '../../platform/notices/choices.ts';
import { listNotices } from '../../platform/notices/read-notices.ts';
import { listRules } from '../../platform/rules/read-rules.ts';
import { createRule, publishRule, switchRule } from '../../platform/rules/write-rules.ts';
import { changeSurveySettings } from '../../surveys/actions/change-settings.ts';
import { assignConversation } from '../actions/assign-conversation.ts';
import { closeConversation } from '../actions/close-conversation.ts';
import { sendReply } from '../actions/send-reply.ts';
import { setPriority } from '../actions/set-priority.ts';

const world = useWorld();
const urgentNow = ['inbox.priority-changed'];

const noticesOf = async (reader: Context) =>
  (await listNotices(reader, { limit: 50 })).items.map(({ text }) => text.en);
const asksOf = async (shop: Shop) =>
  (
    await look(shop.asSystem(), (tx) =>
      tx.db.selectFrom('asks').select('askId').where('workspaceId', '=', tx.workspaceId).execute(),
    )
  ).length;
const makeUrgent = (by: Context, conversationId: string) =>
  setPriority(by, { conversationId, priority: 'urgent' });

it('tells teams and whose conversation it is, by the bell, as each has chosen', async () => {
  const shop = await world().aShop();
  const teamId = v7();
  const [lin, zhao, sun] = [
    await anAgent(shop, deskRights, [teamId]),
    await anAgent(shop),
    await anAgent(shop, deskRights, [teamId]),
  ];
  await chooseNoticeWays(sun, {
    kind: 'platform.rule-calls',
    ways: { bell: false, mail: false, push: false },
  });
  const settings = { text: 'Urgent!', teams: [teamId], owner: 'assignee', by: 'chosen' };
  await publish(shop, { facts: urgentNow, steps: [{ action: 'inbox.notify', settings }] });
  const conversationId = await write(shop.asVisitor());
  await assignConversation(zhao, { conversationId, memberId: zhao.actor.id });
  await makeUrgent(zhao, conversationId);
  await world().settle();
  expect(await Promise.all([lin, zhao, sun].map(noticesOf))).toEqual([['Urgent!'], ['Urgent!'], []]);
  const mails = await look(shop.asSystem(), (tx) =>
    tx.db.selectFrom('mails').select('mailId').where('workspaceId', '=', tx.workspaceId).execute(),
  );
  expect(mails).toEqual([]);
});

it('is left out when there is nobody to tell, and not accepted when nobody is named', async () => {
  const shop = await world().aShop();
  const settings = { text: 'Urgent!', owner: 'assignee' };
  await publish(shop, { facts: urgentNow, steps: [{ action: 'inbox.notify', settings }] });
  await makeUrgent(shop.asOwner(), await write(shop.asVisitor()));
  await world().settle();
  expect(await firingsOf(shop)).toMatchObject([{ state: 'done', why: 'rule.nobody' }]);
  const nobody = publish(shop, { steps: [{ action: 'inbox.notify', settings: { text: 'x' } }] });
  await expect(nobody).rejects.toMatchObject({
    fields: [{ path: 'definition.steps.0.settings.members', message: 'Fill in at least one of these' }],
  });
});

it('escalates to a lead with the reason, and calls them', async () => {
  const shop = await world().aShop();
  const lead = await anAgent(shop);
  const settings = { memberId: lead.actor.id, why: 'Refund above 500', priority: 'urgent' };
  await publish(shop, { steps: [{ action: 'inbox.escalate', settings }] });
  const conversationId = await write(shop.asVisitor());
  await world().settle();
  expect(await stored(shop, conversationId)).toMatchObject({
    assigneeId: lead.actor.id,
    priority: 'urgent',
    messageCount: 2,
  });
  expect(await noticesOf(lead)).toEqual(['Refund above 500']);
});

it('does not escalate what is closed: nothing of the step stays', async () => {
  const shop = await world().aShop();
  const lead = await anAgent(shop);
  const settings = { memberId: lead.actor.id, why: 'Refund above 500', priority: 'urgent' };
  await publish(shop, {
    facts: ['inbox.conversation-closed'],
    steps: [{ action: 'inbox.escalate', settings }],
  });
  const conversationId = await write(shop.asVisitor());
  await closeConversation(shop.asOwner(), { conversationId, reasonKey: null });
  await world().settle();
  expect(await firingsOf(shop)).toMatchObject([{ state: 'failed' }]);
  expect(await stored(shop, conversationId)).toMatchObject({ priority: 'normal', messageCount: 1 });
  expect(await noticesOf(lead)).toEqual([]);
});

it('opens again what was closed, and leaves alone what is open', async () => {
  const shop = await world().aShop();
  await publish(shop, {
    facts: ['inbox.conversation-closed', 'inbox.priority-changed'],
    steps: [{ action: 'inbox.reopen' }],
  });
  const conversationId = await write(shop.asVisitor());
  await closeConversation(shop.asOwner(), { conversationId, reasonKey: null });
  await world().settle();
  expect((await stored(shop, conversationId)).state).toBe('open');
  await makeUrgent(shop.asOwner(), conversationId);
  await world().settle();
  expect((await firingsOf(shop)).map(({ why }) => why)).toEqual([null, 'rule.as-is']);
});

it('asks how it went although the shop does not ask everybody; not before it is over', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  await changeSurveySettings(shop.as([surveysManage]), { isOn: false });
  await publish(shop, {
    facts: ['inbox.conversation-closed', 'inbox.priority-changed'],
    steps: [{ action: 'surveys.ask' }],
  });
  const conversationId = await write(shop.asVisitor());
  await sendReply(agent, { conversationId, clientMessageId: v7(), text: '好的' });
  await makeUrgent(agent, conversationId);
  await world().settle();
  expect(await asksOf(shop)).toBe(0);
  await closeConversation(agent, { conversationId, reasonKey: null });
  await world().settle();
  expect(await asksOf(shop)).toBe(1);
  expect((await firingsOf(shop)).map(({ why }) => why)).toEqual(['rule.not-asked', null]);
});

it('goes off after ten failures in a row; whoever published it hears so and switches it on again', async () => {
  const shop = await world().aShop();
  const owner = shop.asOwner();
  const definition = aRule({ steps: [{ action: 'inbox.assign', settings: { memberId: v7() } }] });
  const { ruleId } = await createRule(owner, definition);
  await publishRule(owner, { ruleId, after: 1 });
  for (let count = 0; count < 11; count++) {
    await write(shop.asVisitor());
    await world().settle();
  }
  expect((await firingsOf(shop)).length).toBe(10);
  expect(await noticesOf(owner)).toEqual([
    'The rule “A rule” failed too often and is off now',
    'A step of the rule “A rule” failed; Firings say why',
  ]);
  const listed = async () => (await listRules(owner)).items[0];
  expect(await listed()).toMatchObject({
    isOn: false,
    switchedOff: { cause: 'failed', action: 'inbox.assign' },
  });
  await switchRule(owner, { ruleId, isOn: true });
  expect(await listed()).toMatchObject({ isOn: true, switchedOff: null });
});

it('tells whoever published it of the first cut within a day, not of each', async () => {
  const shop = await world().aShop();
  const owner = shop.asOwner();
  const steps = [{ action: 'inbox.note', settings: { text: '一' } }];
  const definition = aRule({ facts: ['inbox.message-received', 'inbox.note-added'], steps });
  const { ruleId } = await createRule(owner, definition);
  await publishRule(owner, { ruleId, after: 1 });
  const told = 'The rule “A rule” was cut: it fired too often, or rules set off one another';
  await write(shop.asVisitor());
  await write(shop.asVisitor());
  await world().settle();
  expect((await firingsOf(shop)).filter(({ state }) => state === 'cut').length).toBe(2);
  expect(await noticesOf(owner)).toEqual([told]);
  world().pass(25 * 3600);
  await write(shop.asVisitor());
  await world().settle();
  expect(await noticesOf(owner)).toEqual([told, told]);
});
