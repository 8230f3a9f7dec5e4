import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { look } from '#platform/database/transact.ts';
import { anAgent, deskRights } from '../../../../test/desk.ts';
import { firingsOf, publish, stored, write } from '../../../../test/rules.ts';
import { useWorld } from '../../../../test/world.ts';
import { sendReply } from '../actions/send-reply.ts';
import { sendVisitorMessage } from '../actions/send-visitor-message.ts';
import { setPriority } from '../actions/set-priority.ts';
import { listEvents } from '../reading/list-events.ts';
import { createTag } from '../tags/create-tag.ts';

const world = useWorld();
const urgent = { action: 'inbox.set-priority', settings: { priority: 'urgent' } };
const wantsMoney = { field: 'customerText', operator: 'contains', value: '退款' };

it('does what it says when a fact arrives and its condition holds, and tells why on the timeline', async () => {
  const shop = await world().aShop();
  const ruleId = await publish(shop, { if: wantsMoney, steps: [urgent] });
  const [calm, angry] = [await write(shop.asVisitor(), '谢谢'), await write(shop.asVisitor(), '我要退款！')];
  await world().settle();

  expect((await stored(shop, calm)).priority).toBe('normal');
  expect((await stored(shop, angry)).priority).toBe('urgent');
  expect(await firingsOf(shop)).toMatchObject([{ ruleId, state: 'done', subjectId: angry }]);
  const { events } = await listEvents(shop.asOwner(), { conversationId: angry });
  expect(events.map((event) => event.kind).toSorted()).toEqual([
    'inbox.priority-changed',
    'platform.rule-fired',
  ]);
  expect(events.find(({ kind }) => kind === 'platform.rule-fired')?.payload).toMatchObject({
    ruleId,
    factKind: 'inbox.message-received',
    actions: ['inbox.set-priority'],
  });
});

it('asks what was before, from what the fact says', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const became = { field: 'priority', operator: 'changed-from', value: 'urgent' };
  await publish(shop, {
    facts: ['inbox.priority-changed'],
    if: became,
    steps: [{ action: 'inbox.note', settings: { text: '不急了' } }],
  });
  const conversationId = await write(shop.asVisitor());
  for (const priority of ['urgent', 'low'] as const) {
    await setPriority(agent, { conversationId, priority });
    await world().settle();
  }
  expect((await firingsOf(shop)).length).toBe(1);
  expect((await stored(shop, conversationId)).messageCount).toBe(2);
});

it('goes by the order set by hand; one sees what those before it did, and the first match can end it', async () => {
  const shop = await world().aShop();
  const normal = { field: 'priority', operator: 'is', value: 'normal' };
  const first = await publish(shop, { if: normal, steps: [urgent] });
  await publish(shop, {
    if: normal,
    steps: [{ action: 'inbox.set-priority', settings: { priority: 'low' } }],
  });
  const third = await publish(shop, {
    steps: [{ action: 'inbox.note', settings: { text: '三' } }],
    more: { stopsOthers: true },
  });
  await publish(shop, { steps: [{ action: 'inbox.note', settings: { text: '四' } }] });
  const conversationId = await write(shop.asVisitor());
  await world().settle();

  expect((await firingsOf(shop)).map((one) => one.ruleId)).toEqual([first, third]);
  expect((await stored(shop, conversationId)).priority).toBe('urgent');
});

it('answers for the shop while the customer goes on waiting for a person', async () => {
  const shop = await world().aShop();
  const text = { zh: '{name}您好，我们已下班。', en: 'We are closed.' };
  await publish(shop, {
    facts: ['inbox.conversation-opened'],
    steps: [{ action: 'inbox.reply', settings: { text, when: 'now' } }],
  });
  const conversationId = await write(shop.asVisitor());
  await world().settle();

  const after = await stored(shop, conversationId);
  expect(after).toMatchObject({ lastMessageAuthor: 'system', lastMessageText: 'We are closed.' });
  expect(after.waitingSince).not.toBeNull();
  expect(after.firstResponseAt).toBeNull();
});

it('waits for its time, begins again with each fact, and looks at how things are then', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const silent = { field: 'lastMessageAuthor', operator: 'is', value: 'member' };
  await publish(shop, {
    facts: ['inbox.reply-sent'],
    wait: 2 * 24 * 3600,
    if: silent,
    steps: [{ action: 'inbox.close' }],
  });
  const [visitor, gone] = [shop.asVisitor(), shop.asVisitor()];
  const [answers, silentOne] = [await write(visitor), await write(gone)];
  const reply = (conversationId: string) =>
    sendReply(agent, { conversationId, clientMessageId: v7(), text: '好的' });
  await reply(answers);
  await reply(silentOne);
  await world().settle();
  world().pass(24 * 3600);
  await reply(silentOne);
  await sendVisitorMessage(visitor, { clientMessageId: v7(), text: '谢谢' });
  await world().settle();
  world().pass(25 * 3600);
  await world().settle();
  expect(await firingsOf(shop)).toEqual([]);

  world().pass(25 * 3600);
  await world().settle();
  expect((await firingsOf(shop)).map((one) => one.subjectId)).toEqual([silentOne]);
  expect((await stored(shop, silentOne)).state).toBe('closed');
  expect((await stored(shop, answers)).state).toBe('open');
});

it('writes later only to whom nobody has answered meanwhile', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const text = { zh: '还在排队，请稍候。', en: '' };
  await publish(shop, {
    facts: ['inbox.conversation-opened'],
    steps: [{ action: 'inbox.reply', settings: { text, when: 'later', seconds: 60 } }],
  });
  const [answered, waiting] = [await write(shop.asVisitor()), await write(shop.asVisitor())];
  await world().settle();
  await sendReply(agent, { conversationId: answered, clientMessageId: v7(), text: '来了' });
  world().pass(61);
  await world().settle();
  expect((await stored(shop, answered)).messageCount).toBe(2);
  expect(await stored(shop, waiting)).toMatchObject({ messageCount: 2, lastMessageAuthor: 'system' });
});

it('hands to a team, tags, sleeps and tells colleagues, all as itself', async () => {
  const shop = await world().aShop();
  const teamId = v7();
  const agent = await anAgent(shop, deskRights, [teamId]);
  const { tagId } = await createTag(shop.asOwner(), { name: '售后', colour: 'red' });
  await publish(shop, {
    steps: [
      { action: 'inbox.assign-team', settings: { teamId } },
      { action: 'inbox.tag', settings: { add: [tagId] } },
      { action: 'inbox.notify', settings: { members: [agent.actor.id], text: '有人要退款' } },
      { action: 'inbox.snooze', settings: { seconds: 600 } },
    ],
  });
  const conversationId = await write(shop.asVisitor());
  await world().settle();

  const after = await stored(shop, conversationId);
  expect(after).toMatchObject({ teamId, tagIds: [tagId], assigneeId: null });
  expect(after.snoozedUntil).not.toBeNull();
  world().pass(10 * 60);
  await world().settle();
  const mails = await look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('mails')
      .select(['recipient', 'subject'])
      .where('workspaceId', '=', shop.workspaceId)
      .execute(),
  );
  expect(mails).toEqual([{ recipient: 'lin@example.com', subject: '有人要退款' }]);
  expect(await firingsOf(shop)).toMatchObject([{ state: 'done' }]);
});
