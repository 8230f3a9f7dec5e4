import { type SensitiveKind, seeSensitive } from '@zhiyin/domain/kit';
import { manageRedaction, type RedactionDays } from '@zhiyin/domain/platform';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { countRedaction } from '#platform/redaction/count-redaction.ts';
import { anAgent, deskRights } from '../../../../../test/desk.ts';
import { aTicketShop } from '../../../../../test/ticket-desk.ts';
import { type Shop, useWorld } from '../../../../../test/world.ts';
import {
  getRedaction,
  publishRedaction,
  tryRedaction,
} from '../../../platform/redaction/publish-redaction.ts';
import { getTicket } from '../../../tickets/reading/get-ticket.ts';
import { sendVisitorMessage } from '../../actions/send-visitor-message.ts';
import { getConversation } from '../../reading/get-conversation.ts';
import { readThread } from '../../reading/read-thread.ts';
import { searchMessages } from '../../search/search-messages.ts';

const world = useWorld();
const seeing = [...deskRights, seeSensitive];
const daySeconds = 24 * 3600;
const never = {
  'identity-card': null,
  'bank-card': null,
  phone: null,
  email: null,
  address: null,
  secret: null,
  records: null,
};
const after = (days: number, ...kinds: SensitiveKind[]): RedactionDays => ({
  ...never,
  ...Object.fromEntries(kinds.map((kind) => [kind, days])),
});

async function aTalk(shop: Shop, text: string, visitor = shop.asVisitor()) {
  const { conversation } = await sendVisitorMessage(visitor, { clientMessageId: v7(), text });
  await world().settle();
  return conversation.conversationId;
}

async function publish(shop: Shop, days: RedactionDays) {
  const admin = shop.as([manageRedaction]);
  const { revision } = await getRedaction(admin);
  await publishRedaction(admin, { days, after: revision });
  await world().settle();
  return getRedaction(admin);
}

async function textsOf(reader: Context, conversationId: string) {
  const { messages } = await readThread(reader, conversationId, { limit: 20 });
  return messages.map(({ text }) => text);
}

const factsOf = (shop: Shop, kind: string) =>
  look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('facts')
      .select(['subjectId', 'payload'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('kind', '=', kind)
      .execute(),
  );

const phone = '13812345678';

describe('what has come of age', () => {
  it('is gone from messages, lists and search, with a fact for each, and what is younger stays', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop, seeing);
    const old = await aTalk(shop, `我的电话 ${phone}，邮箱 a@example.com`);
    world().pass(40 * daySeconds);
    const young = await aTalk(shop, `我的电话 ${phone}`);
    const policy = await publish(shop, after(30, 'phone'));

    expect(policy).toMatchObject({ redactedCount: 1, isCatchingUp: false });
    expect(await textsOf(agent, old)).toEqual(['我的电话 ██████，邮箱 a@example.com']);
    expect((await getConversation(agent, { conversationId: old })).lastMessageText).not.toContain(phone);
    expect(await textsOf(agent, young)).toEqual([`我的电话 ${phone}`]);
    const found = await searchMessages(agent, { text: phone, limit: 10 });
    expect(found.items.map(({ conversation }) => conversation.conversationId)).toEqual([young]);
    expect(await factsOf(shop, 'inbox.message-redacted')).toEqual([
      { subjectId: old, payload: expect.objectContaining({ number: 1, kinds: ['phone'] }) },
    ]);
  });

  it('goes by itself when its day has come', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop, seeing);
    const conversationId = await aTalk(shop, '验证码 482913');
    await publish(shop, after(1, 'secret'));
    expect(await textsOf(agent, conversationId)).toEqual(['验证码 482913']);
    world().pass(daySeconds + 2 * 3600);
    await world().settle();
    expect(await textsOf(agent, conversationId)).toEqual(['验证码 ██████']);
  });

  it('is looked for anew when an age changes, however far others have come', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop, seeing);
    const conversationId = await aTalk(shop, `${phone} 和 a@example.com`);
    world().pass(10 * daySeconds);
    await publish(shop, after(5, 'phone'));
    await publish(shop, { ...after(5, 'phone'), email: 7 });
    expect(await textsOf(agent, conversationId)).toEqual(['██████ 和 ██████']);
  });

  it('is gone from tickets, their words and answers', async () => {
    const shop = await aTicketShop(world());
    const { ticketId } = await shop.aTicket({ title: `回电 ${phone}`, description: `打 ${phone}` });
    world().pass(3 * daySeconds);
    await publish(shop, after(2, 'phone'));
    expect(await getTicket(shop.agent, ticketId)).toMatchObject({
      title: '回电 ██████',
      description: '打 ██████',
    });
    expect(await factsOf(shop, 'platform.text-redacted')).toEqual([
      { subjectId: ticketId, payload: { place: 'tickets.tickets', recordId: ticketId, kinds: ['phone'] } },
    ]);
  });
});

describe('before publishing', () => {
  it('is counted what would go, by place and kind, and nothing is changed', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop, seeing);
    const conversationId = await aTalk(shop, `${phone} 或 13987654321，a@example.com`);
    await aTalk(shop, '好的，谢谢');
    world().pass(2 * daySeconds);
    const counted = await tryRedaction(shop.as([manageRedaction]), after(1, 'phone'));
    expect(counted).toMatchObject({
      isAll: true,
      places: [{ place: 'inbox.messages', records: 1, found: { phone: 2 }, files: 0 }],
    });
    expect((await textsOf(agent, conversationId))[0]).toContain(phone);
    expect(await look(shop.asSystem(), (tx) => countRedaction(tx, never))).toEqual({
      places: [],
      isAll: true,
    });
  });

  it('is refused to whoever may not, and to whoever edited an older policy', async () => {
    const shop = await world().aShop();
    const change = { days: after(1, 'phone'), after: 0 };
    await expect(publishRedaction(shop.as([]), change)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(tryRedaction(shop.as([]), change.days)).rejects.toMatchObject({ kind: 'forbidden' });
    const admin = shop.as([manageRedaction]);
    const both = await Promise.allSettled([publishRedaction(admin, change), publishRedaction(admin, change)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

it('reaches the table of every place', async () => {
  const shop = await world().aShop();
  const all = { 'identity-card': 1, 'bank-card': 1, phone: 1, email: 1, address: 1, secret: 1, records: 1 };
  expect(await tryRedaction(shop.as([manageRedaction]), all)).toEqual({ places: [], isAll: true });
  expect(await publish(shop, all)).toMatchObject({ redactedCount: 0, isCatchingUp: false });
});
