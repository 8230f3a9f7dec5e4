import { type Conversation, inboxWords } from '@zhiyin/domain/inbox';
import { peopleRead } from '@zhiyin/domain/people';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { createTeam, setTeamMembers } from '#modules/people';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { factsAfter } from '#platform/facts/read-facts.ts';
import { anAgent, aReason } from '../../../../test/desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { keepDeskSettings } from '../desk-settings.ts';
import { getConversation } from '../reading/get-conversation.ts';
import { readThread } from '../reading/read-thread.ts';
import { assignConversation } from './assign-conversation.ts';
import { closeConversation } from './close-conversation.ts';
import { reopenConversation } from './reopen-conversation.ts';
import { sendReply } from './send-reply.ts';
import { sendVisitorMessage } from './send-visitor-message.ts';
import { setPriority } from './set-priority.ts';
import { setReason } from './set-reason.ts';
import { snoozeConversation } from './snooze-conversation.ts';
import { transferConversation } from './transfer-conversation.ts';

const world = useWorld();

async function say(visitor: Context, text = '在吗', conversationId?: string): Promise<string> {
  const { conversation } = await sendVisitorMessage(visitor, { clientMessageId: v7(), text, conversationId });
  return conversation.conversationId;
}

/** What the log tells of one conversation since it was opened. */
async function told(shop: Shop, conversationId: string): Promise<{ kind: string; payload: unknown }[]> {
  await world().settle();
  const { facts } = await factsAfter(shop.asSystem(), world().app.catalogue, 0, 500);
  return facts.filter((fact) => fact.subjectId === conversationId && fact.kind.startsWith('inbox.'));
}

const kinds = async (shop: Shop, conversationId: string): Promise<string[]> =>
  (await told(shop, conversationId)).map((fact) => fact.kind.replace('inbox.', ''));

const inSeconds = (seconds: number): string =>
  new Date(world().system.now().getTime() + seconds * 1000).toISOString();

it('is given and handed to nobody who sees no conversations', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const packer = await anAgent(shop, [peopleRead]);
  const conversationId = await say(shop.asVisitor());
  const memberId = packer.actor.id ?? '';
  const refused = { kind: 'invalid', reason: inboxWords.memberSeesNone };
  await expect(assignConversation(agent, { conversationId, memberId })).rejects.toMatchObject(refused);
  const handed = { conversationId, note: '', clientMessageId: v7(), to: { memberId } };
  await expect(transferConversation(agent, handed)).rejects.toMatchObject(refused);

  const { teamId } = await createTeam(shop.asOwner(), { name: '仓库' });
  await setTeamMembers(shop.asOwner(), { teamId, memberIds: [memberId] });
  const toTeam = { conversationId, note: '', clientMessageId: v7(), to: { teamId } };
  await expect(transferConversation(agent, toTeam)).rejects.toMatchObject({
    reason: inboxWords.teamSeesNone,
  });
  await setTeamMembers(shop.asOwner(), { teamId, memberIds: [memberId, agent.actor.id ?? ''] });
  expect(await transferConversation(agent, toTeam)).toMatchObject({ teamId });
});

it('gives a conversation to who works here, once, and to nobody else', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const conversationId = await say(shop.asVisitor());
  const memberId = agent.actor.id;
  for (let time = 0; time < 2; time++) {
    expect(await assignConversation(agent, { conversationId, memberId })).toMatchObject({
      assigneeId: memberId,
    });
  }
  await expect(assignConversation(agent, { conversationId, memberId: v7() })).rejects.toMatchObject({
    kind: 'invalid',
  });
  expect(await assignConversation(agent, { conversationId, memberId: null })).toMatchObject({
    assigneeId: null,
  });
  const assigned = (await told(shop, conversationId)).filter((one) => one.kind.endsWith('assigned'));
  expect(assigned.map((one) => one.payload)).toMatchObject([
    { from: null, to: memberId, isTransfer: false },
    { from: memberId, to: null },
  ]);
});

it('hands over to a team with a note, tells the team it left, and does so once', async () => {
  const shop = await world().aShop();
  const teamId = v7();
  const [agent, colleague] = [await anAgent(shop), await anAgent(shop, undefined, [teamId])];
  const conversationId = await say(shop.asVisitor());
  const handed = { conversationId, to: { teamId }, note: '会英文的来', clientMessageId: v7() };
  await expect(transferConversation(agent, { ...handed, to: { teamId: v7() } })).rejects.toMatchObject({
    kind: 'invalid',
  });
  for (let time = 0; time < 2; time++) {
    expect(
      await transferConversation(
        time === 0 ? agent : { ...agent, actor: { ...agent.actor, teamIds: [teamId] } },
        handed,
      ),
    ).toMatchObject({ teamId, assigneeId: null });
  }
  await expect(getConversation(agent, { conversationId })).rejects.toMatchObject({ kind: 'missing' });
  const { messages } = await readThread(colleague, conversationId, { after: 1, limit: 10 });
  expect(messages).toMatchObject([{ visibility: 'note', text: '会英文的来' }]);
  const { facts } = await (async () => {
    await world().settle();
    return factsAfter(agent, world().app.catalogue, 0, 100);
  })();
  expect(facts.at(-1)).toMatchObject({
    kind: 'inbox.conversation-assigned',
    payload: { teamId, fromTeamId: null, isTransfer: true },
  });
});

it('says why it is handed over and what was tried, and asks for the why where the shop wants it', async () => {
  const shop = await world().aShop();
  const [agent, colleague] = [await anAgent(shop), await anAgent(shop)];
  const conversationId = await say(shop.asVisitor());
  await transact(shop.asSystem(), (tx) => keepDeskSettings(tx, { isTransferReasonRequired: true }));
  const handed = { conversationId, to: { memberId: colleague.actor.id ?? '' }, clientMessageId: v7() };
  await expect(transferConversation(agent, { ...handed, note: '请看' })).rejects.toMatchObject({
    kind: 'invalid',
    fields: [{ path: 'reason' }],
  });
  const said = { note: '顾客很急', reason: 'authority' as const, tried: '已补发一次' };
  await transferConversation(agent, { ...handed, ...said });
  const { messages } = await readThread(colleague, conversationId, { after: 1, limit: 10 });
  expect(messages).toMatchObject([{ visibility: 'note', text: '顾客很急\nTried already: 已补发一次' }]);
  const assigned = (await told(shop, conversationId)).filter((one) => one.kind.endsWith('assigned'));
  expect(assigned.at(-1)?.payload).toMatchObject({ isTransfer: true, transferReason: 'authority' });
});

it('sleeps until its moment and wakes once', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const conversationId = await say(shop.asVisitor());
  const until = inSeconds(3600);
  const asleep = await snoozeConversation(agent, { conversationId, until });
  expect(asleep).toMatchObject({ snoozedUntil: until });
  await expect(snoozeConversation(agent, { conversationId, until: inSeconds(-5) })).rejects.toMatchObject({
    kind: 'invalid',
  });
  world().pass(3500);
  await world().settle();
  expect((await getConversation(agent, { conversationId })).snoozedUntil).toBe(until);
  world().pass(101);
  await world().settle();
  expect((await getConversation(agent, { conversationId })).snoozedUntil).toBeNull();
  world().pass(7200);
  expect((await kinds(shop, conversationId)).slice(-2)).toEqual([
    'conversation-snoozed',
    'conversation-woke',
  ]);
});

it('wakes when the customer writes or by hand, and its old clock wakes nobody again', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const visitor = shop.asVisitor();
  const conversationId = await say(visitor);
  await snoozeConversation(agent, { conversationId, until: inSeconds(600) });
  await say(visitor, '还在吗');
  await snoozeConversation(agent, { conversationId, until: inSeconds(900) });
  await snoozeConversation(agent, { conversationId, until: null });
  await snoozeConversation(agent, { conversationId, until: inSeconds(1200) });
  world().pass(1000);
  await world().settle();
  expect((await getConversation(agent, { conversationId })).snoozedUntil).not.toBeNull();
  world().pass(300);
  await world().settle();
  const woken = (await told(shop, conversationId)).filter((one) => one.kind.endsWith('woke'));
  expect(woken.map((one) => one.payload)).toMatchObject([
    { why: 'message' },
    { why: 'hand' },
    { why: 'moment' },
  ]);
});

it('sets urgency and reason, and tells each change once', async () => {
  const shop = await world().aShop();
  await aReason(shop, 'late');
  const agent = await anAgent(shop);
  const conversationId = await say(shop.asVisitor());
  for (let time = 0; time < 2; time++) {
    expect(await setPriority(agent, { conversationId, priority: 'urgent' })).toMatchObject({
      priority: 'urgent',
    });
    expect(await setReason(agent, { conversationId, reasonKey: 'late' })).toMatchObject({
      reasonKey: 'late',
    });
  }
  const closed = await closeConversation(agent, { conversationId, reasonKey: null });
  expect(closed).toMatchObject({ reasonKey: 'late', state: 'closed' });
  await setReason(agent, { conversationId, reasonKey: null });
  const changes = (await told(shop, conversationId)).slice(2).map((one) => one.payload);
  expect(changes).toMatchObject([
    { from: 'normal', to: 'urgent' },
    { from: null, to: 'late' },
    { reasonKey: 'late' },
    { from: 'late', to: null },
  ]);
});

it('opens again by hand: who waited when it was closed waits again, since then', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const visitor = shop.asVisitor();
  const conversationId = await say(visitor);
  const waiting = (await getConversation(agent, { conversationId })).waitingSince;
  const closed = await closeConversation(agent, { conversationId, reasonKey: null });
  expect(closed.waitingSince).toBeNull();
  const reopened: Conversation = await reopenConversation(agent, { conversationId });
  expect(reopened).toMatchObject({ state: 'open', closedAt: null, waitingSince: waiting });
  expect(await reopenConversation(agent, { conversationId })).toEqual(reopened);

  await sendReply(agent, { conversationId, clientMessageId: v7(), text: '好的' });
  await closeConversation(agent, { conversationId, reasonKey: null });
  expect(await reopenConversation(agent, { conversationId })).toMatchObject({ waitingSince: null });
  expect((await kinds(shop, conversationId)).filter((kind) => kind.endsWith('reopened'))).toHaveLength(2);
});

it('does not open a conversation while the customer has another one open', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const visitor = shop.asVisitor();
  const first = await say(visitor);
  await closeConversation(agent, { conversationId: first, reasonKey: null });
  const second = await say(visitor);
  expect(second).not.toBe(first);
  await expect(reopenConversation(agent, { conversationId: first })).rejects.toMatchObject({
    kind: 'conflict',
    reason: { key: 'inbox.another-open' },
  });
  await closeConversation(agent, { conversationId: second, reasonKey: null });
  expect(await reopenConversation(agent, { conversationId: first })).toMatchObject({ state: 'open' });
});

it('opens a closed conversation again when the customer writes into it by name', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const visitor = shop.asVisitor();
  const conversationId = await say(visitor);
  await closeConversation(agent, { conversationId, reasonKey: null });
  expect(await say(visitor, '还有一件事', conversationId)).toBe(conversationId);
  expect(await getConversation(agent, { conversationId })).toMatchObject({ state: 'open', closedAt: null });
  expect((await kinds(shop, conversationId)).slice(-2)).toEqual([
    'conversation-reopened',
    'message-received',
  ]);
  await expect(say(shop.asVisitor(), '偷看', conversationId)).rejects.toMatchObject({ kind: 'missing' });
});
