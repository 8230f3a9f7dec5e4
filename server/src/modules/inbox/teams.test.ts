import { inboxAssign, inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { readMetrics } from '@zhiyin/domain/platform';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { factsAfter } from '#platform/facts/read-facts.ts';
import { asked } from '../../../test/metrics.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { sendReply } from './actions/send-reply.ts';
import { sendVisitorMessage } from './actions/send-visitor-message.ts';
import { getConversation } from './reading/get-conversation.ts';
import { listConversations } from './reading/list-conversations.ts';

const world = useWorld();
const desk = [inboxRead, inboxReply, inboxAssign, readMetrics];

/** A conversation that belongs to a team. */
async function aTeamsConversation(shop: Shop, teamId: string): Promise<string> {
  const sent = await sendVisitorMessage(shop.asVisitor(), { clientMessageId: v7(), text: '你好' });
  const { conversationId } = sent.conversation;
  await transact(shop.asSystem(), (tx) =>
    tx.db
      .updateTable('conversations')
      .set({ teamId })
      .where('workspaceId', '=', tx.workspaceId)
      .where('conversationId', '=', conversationId)
      .execute(),
  );
  return conversationId;
}

it('answers another team’s conversation exactly as one that does not exist', async () => {
  const shop = await world().aShop();
  const teamId = v7();
  const conversationId = await aTeamsConversation(shop, teamId);
  const other = shop.as(desk, { teamIds: [v7()] });
  const refusal = async (id: string) =>
    getConversation(other, { conversationId: id }).catch((error: unknown) => error);
  expect(await refusal(conversationId)).toEqual(await refusal(v7()));
  const reply = { conversationId, clientMessageId: v7(), text: 'x' };
  await expect(sendReply(other, reply)).rejects.toMatchObject({ kind: 'missing' });
  expect(await sendReply(shop.as(desk, { teamIds: [teamId] }), reply)).toMatchObject({ text: 'x' });
});

it('leaves it out of lists, figures and facts for everybody but the team and who may see all', async () => {
  const shop = await world().aShop();
  const teamId = v7();
  const conversationId = await aTeamsConversation(shop, teamId);
  await sendReply(shop.as(desk, { teamIds: [teamId] }), {
    conversationId,
    clientMessageId: v7(),
    text: '在',
  });
  await world().settle();

  const seen = async (ctx: ReturnType<Shop['as']>) => {
    const { items } = await listConversations(ctx, { order: 'recent', limit: 10 });
    const { total } = await asked(world(), ctx, { metric: 'inbox.conversations-opened' });
    const { facts } = await factsAfter(ctx, world().app.catalogue, 0, 100);
    const replies = facts.filter((fact) => fact.kind === 'inbox.reply-sent').length;
    return { listed: items.length, counted: total.value, replies };
  };
  const nothing = { listed: 0, counted: 0, replies: 0 };
  const all = { listed: 1, counted: 1, replies: 1 };
  expect(await seen(shop.as(desk, { teamIds: [v7()] }))).toEqual(nothing);
  expect(await seen(shop.as(desk, { teamIds: [teamId] }))).toEqual(all);
  expect(await seen(shop.as([...desk, inboxReadAll]))).toEqual(all);
});
