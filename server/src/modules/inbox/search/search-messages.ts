import {
  AuthorKind,
  type FoundMessage,
  holdsAll,
  inboxRead,
  loosened,
  snippetOf,
  termsOf,
} from '@zhiyin/domain/inbox';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { seesSensitive } from '#platform/sensitive/sees-sensitive.ts';
import { conversationsById } from '../queries.ts';
import { readableText } from '../sensitive/readable.ts';
import { candidatesBefore } from './candidates.ts';
import { type Extent, extentOf } from './extent.ts';
import { indexSoon, isFarBehind } from './index-soon.ts';
import { searchCursor } from './search-cursor.ts';
import { type SeenMessage, seenMessages } from './seen-messages.ts';

interface Search {
  text: string;
  after?: string | undefined;
  limit: number;
}

/** Most messages that one request compares with what is looked for. */
const comparedMax = 2_000;
/** How many are compared in one go; at first about as many as the page holds, since nearly all that is found fits. */
const comparedAtOnce = 200;

/**
 * Messages and notes that hold every run of the text, the latest first, of conversations that the caller may see. When
 * none does, those that hold its characters. A page may be short while the next one is not the last.
 */
export async function searchMessages(
  ctx: Context,
  { text, after, limit }: Search,
): Promise<{ items: FoundMessage[]; next: string | null }> {
  requirePermission(ctx, inboxRead);
  const place = searchCursor.read(after);
  const exact = termsOf(text);
  const looser = loosened(exact);
  if (exact.length === 0) return { items: [], next: null };
  return look(ctx, async (tx) => {
    const extent = await extentOf(tx);
    if (isFarBehind(extent)) indexSoon(ctx);
    const from = place?.position ?? extent.last + 1;
    if (!place?.isLoose) {
      const found = await find(tx, exact, extent, from, limit);
      const isNothing = found.messages.length === 0 && found.next === null && !place;
      if (!isNothing || !looser) return show(tx, found, exact, false);
    }
    const terms = looser ?? exact;
    return show(tx, await find(tx, terms, extent, from, limit), terms, true);
  });
}

interface Found {
  readonly messages: readonly SeenMessage[];
  /** The position below which the search goes on; null at its end. */
  readonly next: number | null;
}

async function find(
  tx: Tx,
  terms: readonly string[],
  extent: Extent,
  before: number,
  limit: number,
): Promise<Found> {
  const messages: SeenMessage[] = [];
  const isAll = seesSensitive(tx);
  let compared = 0;
  let atOnce = limit + 5;
  for await (const positions of candidatesBefore(tx, terms, extent, before)) {
    for (let at = 0; at < positions.length; ) {
      const part = positions.slice(at, at + atOnce);
      at += part.length;
      atOnce = comparedAtOnce;
      const seen = await seenMessages(tx, part);
      // What is hidden is not found either: who searches for a number would know that it is there.
      const readable = isAll ? seen : seen.map((one) => ({ ...one, text: readableText(tx, one.text) }));
      messages.push(...readable.filter((one) => holdsAll(one.text, terms)));
      const last = messages[limit - 1];
      if (messages.length > limit && last) return { messages: messages.slice(0, limit), next: last.position };
      compared += part.length;
      if (compared >= comparedMax) return { messages, next: part.at(-1) ?? 0 };
    }
  }
  return { messages, next: null };
}

async function show(
  tx: Tx,
  { messages, next }: Found,
  terms: readonly string[],
  isLoose: boolean,
): Promise<{ items: FoundMessage[]; next: string | null }> {
  const conversations = await conversationsById(tx, [...new Set(messages.map((one) => one.conversationId))]);
  const items = messages.flatMap(({ conversationId, messageId, number, authorKind, text, sentAt }) => {
    const conversation = conversations.get(conversationId);
    if (!conversation) return [];
    const author = AuthorKind.parse(authorKind);
    const snippet = snippetOf(text, terms);
    return [{ conversation, messageId, number, authorKind: author, snippet, sentAt: sentAt.toISOString() }];
  });
  return { items, next: next === null ? null : searchCursor.write({ position: next, isLoose }) };
}
