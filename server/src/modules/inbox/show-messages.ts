import { AuthorKind, type Message } from '@zhiyin/domain/inbox';
import type { StoredFile } from '@zhiyin/domain/platform';
import { Card } from '@zhiyin/domain/store';
import { z } from 'zod';
import { showFiles } from '#modules/platform';
import type { Tx } from '#platform/context.ts';
import { seesSensitive } from '#platform/sensitive/sees-sensitive.ts';
import type { MessageRow } from './rows.ts';
import { readableText } from './sensitive/readable.ts';

/**
 * Messages as the API gives them to members, with fresh links to their files. Whoever calls has checked that the
 * conversation may be seen: that is the right to see its files.
 */
export async function showMessages(tx: Tx, rows: readonly MessageRow[]): Promise<Message[]> {
  const messages = await showWhole(tx, rows);
  return seesSensitive(tx) ? messages : messages.map((message) => masked(tx, message));
}

/** One message as it was written, for a reader who has asked for it and may. */
export async function showUnmasked(tx: Tx, row: MessageRow): Promise<Message> {
  const [message] = await showWhole(tx, [row]);
  if (!message) throw new Error('a message was lost on its way to be shown');
  return message;
}

function masked(tx: Tx, message: Message): Message {
  const text = readableText(tx, message.text);
  return text === message.text ? message : { ...message, text, isMasked: true };
}

async function showWhole(tx: Tx, rows: readonly MessageRow[]): Promise<Message[]> {
  const fileIds = rows.flatMap((row) => [
    ...row.fileIds,
    ...cardsOf(row).flatMap(({ pictureFileId }) => pictureFileId ?? []),
  ]);
  const files = fileIds.length > 0 ? await showFiles(tx, fileIds) : [];
  const byId = new Map(files.map((file) => [file.fileId, file]));
  return rows.map((row) => present(row, byId));
}

/** One message, as `showMessages`. */
export async function showMessage(tx: Tx, row: MessageRow): Promise<Message> {
  const [message] = await showMessages(tx, [row]);
  if (!message) throw new Error('a message was lost on its way to be shown');
  return message;
}

/** Messages as the customer gets them: who of the shop wrote them stays inside. */
export async function showToCustomer(tx: Tx, rows: readonly MessageRow[]): Promise<Message[]> {
  const messages = await showMessages(tx, rows);
  return messages.map((message) =>
    message.authorKind === 'customer' ? message : { ...nameless(message), authorId: null, mentions: [] },
  );
}

function nameless({ authorName: _, ...message }: Message): Message {
  return message;
}

const Cards = z.array(Card);

function cardsOf({ cards }: Pick<MessageRow, 'cards'>): Card[] {
  return cards === null ? [] : Cards.parse(cards);
}

function present(
  { fileIds, cards, authorName, ...row }: MessageRow,
  files: ReadonlyMap<string, StoredFile>,
): Message {
  const shown = cardsOf({ cards }).map((card) => {
    const picture = files.get(card.pictureFileId ?? '');
    return { ...card, pictureUrl: picture?.thumbnailUrl ?? null };
  });
  return {
    ...row,
    authorKind: AuthorKind.parse(row.authorKind),
    visibility: row.visibility === 'note' ? 'note' : 'public',
    files: fileIds.flatMap((fileId) => files.get(fileId) ?? []),
    ...(authorName && { authorName }),
    ...(cards !== null && { cards: shown }),
    sentAt: row.sentAt.toISOString(),
  };
}
