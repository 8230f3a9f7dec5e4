import { isOutside } from '@zhiyin/domain/channels';
import { type listLetters as contract, inboxRead } from '@zhiyin/domain/inbox';
import type { z } from 'zod';
import { lettersOf } from '#modules/channels';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findConversation } from '../queries.ts';
import { readableText } from '../sensitive/readable.ts';
import { lettersSent } from './rows.ts';

type Answer = z.infer<typeof contract.response>;

const latest = 200;

/** What the latest letters of a conversation say of themselves. */
export async function listLetters(
  ctx: Context,
  { conversationId }: { conversationId: string },
): Promise<Answer> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    const { channel } = await findConversation(tx, conversationId);
    return { items: isOutside(channel) ? await itemsOf(tx, conversationId) : [] };
  });
}

async function itemsOf(tx: Tx, conversationId: string): Promise<Answer['items']> {
  const rows = await tx.db
    .selectFrom('messages')
    .select(['number', 'messageId', 'clientMessageId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .orderBy('number', 'desc')
    .limit(latest)
    .execute();
  const [came, went] = await Promise.all([
    lettersOf(
      tx,
      rows.map(({ clientMessageId }) => clientMessageId),
    ),
    lettersSent(
      tx,
      rows.map(({ messageId }) => messageId),
    ),
  ]);
  return rows.flatMap(({ number, messageId, clientMessageId }) => {
    const letter = came.get(clientMessageId);
    const sent = went.get(messageId);
    if (!letter && !sent) return [];
    return [{ number, came: letter ? readable(tx, letter) : null, went: sent ? shown(tx, sent) : null }];
  });
}

function shown(tx: Tx, { from, to, cc, bcc, subject }: NonNullable<Answer['items'][number]['went']>) {
  return readable(tx, { from, to, cc, bcc, subject });
}

function readable<Titled extends { readonly subject: string }>(tx: Tx, letter: Titled): Titled {
  return { ...letter, subject: readableText(tx, letter.subject) };
}
