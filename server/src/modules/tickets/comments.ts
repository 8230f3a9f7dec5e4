import {
  type CommentMessage,
  customerCommented,
  TicketComment,
  ticketCommented,
  ticketNoted,
  ticketsWords,
} from '@zhiyin/domain/tickets';
import { type ToldMessage, toldMessages } from '#modules/inbox';
import { requireOwnFiles, showFiles } from '#modules/platform';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { changeRow } from './queries.ts';
import { aboutOf, type TicketRow } from './rows.ts';

/** The fact of a comment, and what it tells. */
export interface Said {
  readonly fact: typeof ticketCommented | typeof ticketNoted | typeof customerCommented;
  readonly told: ReturnType<typeof aboutOf> & { commentId: string };
}

interface NewComment {
  readonly text: string;
  readonly visibility: 'internal' | 'customer';
  readonly moveKey: string | null;
  readonly fileIds?: readonly string[];
  /** Made beforehand where something else goes by it. */
  readonly commentId?: string;
  /** As which message it went out, or came in: then what it says was looked at already. */
  readonly message?: { readonly conversationId: string; readonly messageId: string } | null;
}

/** @throws Refusal `invalid` when it says nothing, `missing` when a file is not the author's own. */
export async function requireSaid(
  tx: Tx,
  { text, fileIds }: { text: string; fileIds: readonly string[] },
): Promise<void> {
  if (text.trim() === '' && fileIds.length === 0) throw new Refusal('invalid', ticketsWords.nothingSaid);
  if (fileIds.length > 0) await requireOwnFiles(tx, fileIds);
}

/**
 * Writes a comment of whoever acts on a ticket that the caller holds. Answers what the caller is to tell.
 *
 * @throws Refusal `invalid` when it says nothing, `missing` when a file is not the author's own.
 */
export async function insertComment(
  tx: Tx,
  row: TicketRow,
  { fileIds = [], commentId = tx.system.newId(), message = null, ...comment }: NewComment,
): Promise<Said> {
  if (!message) await requireSaid(tx, { text: comment.text, fileIds });
  const { kind, id } = tx.actor;
  const authorKind = kind === 'visitor' ? 'customer' : kind === 'system' ? 'system' : 'member';
  await tx.db
    .insertInto('ticketComments')
    .values({
      workspaceId: tx.workspaceId,
      ticketId: row.ticketId,
      commentId,
      ...comment,
      conversationId: message?.conversationId ?? null,
      messageId: message?.messageId ?? null,
      fileIds: [...fileIds],
      authorKind,
      authorId: id,
      customerId: row.customerId,
      writtenAt: tx.system.now(),
    })
    .execute();
  const isAnswer = authorKind === 'member' && comment.visibility === 'customer' && row.customerId !== null;
  const isFirst = isAnswer && row.firstResponseAt === null;
  await changeRow(tx, row.ticketId, isFirst ? { firstResponseAt: tx.system.now() } : {});
  const shown = comment.visibility === 'customer' ? ticketCommented : ticketNoted;
  const fact = authorKind === 'customer' ? customerCommented : shown;
  return { fact, told: { ...aboutOf(row), commentId } };
}

/** The comments of a ticket, oldest first, the last `limit` of them. */
export async function commentsOf(tx: Tx, ticketId: string, limit: number): Promise<TicketComment[]> {
  const rows = await tx.db
    .selectFrom('ticketComments')
    .select([
      'commentId',
      'authorKind',
      'authorId',
      'customerId',
      'visibility',
      'text',
      'fileIds',
      'moveKey',
      'messageId',
      'writtenAt',
    ])
    .where('workspaceId', '=', tx.workspaceId)
    .where('ticketId', '=', ticketId)
    .orderBy('commentId', 'desc')
    .limit(limit)
    .execute();
  const files = await showFiles(
    tx,
    rows.flatMap(({ fileIds }) => fileIds),
  );
  const messages = await toldMessages(
    tx,
    rows.flatMap(({ messageId }) => messageId ?? []),
  );
  return rows.reverse().map(({ fileIds, messageId, ...row }) =>
    TicketComment.parse({
      ...row,
      files: fileIds.flatMap((id) => files.find(({ fileId }) => fileId === id) ?? []),
      message: shownMessage(messageId === null ? undefined : messages.get(messageId)),
      writtenAt: row.writtenAt.toISOString(),
    }),
  );
}

function shownMessage(message: ToldMessage | undefined): CommentMessage | null {
  return message ? { ...message, nextTryAt: message.nextTryAt?.toISOString() ?? null } : null;
}
