import type { LetterBody } from '@zhiyin/domain/channels';
import { type readLetter as contract, inboxRead, letterRefusals as words } from '@zhiyin/domain/inbox';
import type { z } from 'zod';
import { letterBody, lettersOf, rawLetter } from '#modules/channels';
import { showFiles } from '#modules/platform';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { findConversation } from '../queries.ts';
import { readableText } from '../sensitive/readable.ts';
import { linkToPage } from './page-link.ts';
import { isReadablePage } from './readable-page.ts';

type Answer = z.infer<typeof contract.response>;

/** A letter that came, whole: its words, where what it answers begins, its page, and itself. */
export async function readLetter(
  ctx: Context,
  { conversationId, number }: { conversationId: string; number: number },
): Promise<Answer> {
  requirePermission(ctx, inboxRead);
  const clientMessageId = await look(ctx, async (tx) => {
    await findConversation(tx, conversationId);
    return (await findMessage(tx, conversationId, number)).clientMessageId;
  });
  const body = await letterBody(ctx, clientMessageId);
  if (!body) throw new Refusal('missing', words.letterNotFound);
  return look(ctx, (tx) => present(tx, clientMessageId, body));
}

async function present(tx: Tx, clientMessageId: string, body: LetterBody): Promise<Answer> {
  const text = readableText(tx, body.text);
  // The page and the letter itself must not show what is blanked out for this reader.
  const isWhole = text === body.text;
  const isPageWhole = isWhole && (body.html === null || isReadablePage(tx, body.html));
  const { workspaceId, system } = tx;
  const page = (withPictures: boolean) => linkToPage(system, { workspaceId, clientMessageId, withPictures });
  const isAllWhole = isPageWhole && (await isSubjectWhole(tx, clientMessageId));
  const rawFileId = isAllWhole ? await rawLetter(tx, clientMessageId) : null;
  const [raw] = rawFileId === null ? [] : await showFiles(tx, [rawFileId]);
  return {
    text,
    quotedFrom: isWhole ? body.quotedFrom : null,
    pages: isPageWhole && body.html !== null ? { plain: page(false), withPictures: page(true) } : null,
    rawUrl: raw?.url ?? null,
  };
}

async function isSubjectWhole(tx: Tx, clientMessageId: string): Promise<boolean> {
  const subject = (await lettersOf(tx, [clientMessageId])).get(clientMessageId)?.subject ?? '';
  return readableText(tx, subject) === subject;
}

async function findMessage(tx: Tx, conversationId: string, number: number) {
  const message = await tx.db
    .selectFrom('messages')
    .select('clientMessageId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!message) throw new Refusal('missing', words.letterNotFound);
  return message;
}
