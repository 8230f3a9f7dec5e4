import { accountWords } from '@zhiyin/domain/channels';
import { say } from '@zhiyin/domain/kit';
import { type SqlBool, sql } from 'kysely';
import { type Arrival, arrivalDone, type InboundEcho, idOf, lookAgain, shopLocale } from '#modules/channels';
import type { Tx } from '#platform/context.ts';
import { everIn } from '../ways/rows.ts';
import { messageKnownAs } from './delivery-rows.ts';
import { settleUnsure } from './settle-unsure.ts';
import { writeAside } from './write-aside.ts';

const textMax = 10_000;

/**
 * Takes in what the shop wrote in the vendor's own app: a note in the conversation that goes on in that chat, so that
 * nobody answers twice. What went out from here the vendor tells of, too: by its name there it is known. While a message
 * is on its way its name is not kept yet, and what is told then is looked at once more.
 */
export async function takeEcho(tx: Tx, arrival: Arrival, echo: InboundEcho): Promise<void> {
  const { accountId, arrivalId } = arrival;
  if ((await messageKnownAs(tx, accountId, echo.externalId)) !== null) return arrivalDone(tx, arrivalId);
  const threadId = idOf(accountId, echo.threadKey);
  const conversationId = await conversationIn(tx, threadId);
  if (conversationId !== undefined) {
    const isFirstLook = arrival.threadId === threadId;
    if (isFirstLook && (await isSending(tx, conversationId))) return lookAgain(tx, arrival);
    if (await settleUnsure(tx, threadId, echo)) return arrivalDone(tx, arrivalId);
    const clientMessageId = idOf(accountId, echo.dedupeKey);
    await writeAside(tx, conversationId, { clientMessageId, text: await textOf(tx, echo) });
  }
  await arrivalDone(tx, arrivalId);
}

/** The conversation of a chat, the open one first; none where the customer has never written. */
async function conversationIn(tx: Tx, threadId: string): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom('conversations as c')
    .select('c.conversationId')
    .where('c.workspaceId', '=', tx.workspaceId)
    .where(sql<SqlBool>`c.conversation_id in ${everIn(tx, threadId)}`)
    .orderBy((one) => one('c.state', '=', 'open'), 'desc')
    .orderBy('c.lastMessageAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.conversationId;
}

async function isSending(tx: Tx, conversationId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('messageDeliveries')
    .select('messageId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .where('state', '=', 'sending')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function textOf(tx: Tx, { text, files, unsupported }: InboundEcho): Promise<string> {
  const named = [...files.map(({ name }) => name), ...unsupported].map((what) => `[${what}]`);
  const said = [text, ...named].filter((one) => one !== '').join(' ');
  return say(accountWords.writtenThere, await shopLocale(tx), { text: said })
    .slice(0, textMax)
    .toWellFormed();
}
