import { Card, cardTexts } from '@zhiyin/domain/store';
import { z } from 'zod';
import { limitsOf, type PartToSend, partsOf, sendOut, vendorWayOf } from '#modules/channels';
import { recordsOf } from '#modules/customers';
import { showFiles } from '#modules/platform';
import type { Context, Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { type Again, dueKind, type Work } from '#platform/due/due-kind.ts';
import { letterToSend } from '../../letters/letter-to-send.ts';
import { changeDelivery, type DeliveryRow, lockFirstWaiting } from '../delivery-rows.ts';
import { isOneTooMany } from '../one-too-many.ts';
import { deliverKind } from '../queue-delivery.ts';
import { keptTemplate } from '../templates/kept-template.ts';
import { threadOf } from '../threads.ts';
import { settleDelivery } from './settle-delivery.ts';
import { claimSeconds, whileClaimed } from './while-claimed.ts';

const Cards = z.array(Card);

/**
 * Brings what was written in one conversation to its vendor, one message after the other: what waits holds back what
 * was written after it. Each message is claimed before it is sent, so that two that are at it send it once, and a crash
 * in between is known for what it is.
 */
export const deliver = dueKind(deliverKind, { reach: run, atOnce: 8, timeoutSeconds: 45, triesMax: 1_000 });

async function run(ctx: Context, { refId: conversationId }: Work): Promise<Again | undefined> {
  const claimed = await transact(ctx, (tx) => claim(tx, conversationId));
  if (claimed === null || 'at' in claimed) return claimed ?? undefined;
  const { row, isAbandoned } = claimed;
  const out = await look(ctx, (tx) => contentOf(tx, row));
  const part = out?.parts[row.partsDone];
  if (!out || !part) return transact(ctx, (tx) => settleDelivery(tx, row, null));
  if (out.isHeldBack || out.isForeign) return transact(ctx, (tx) => settleDelivery(tx, row, stopped(out)));
  // Whoever had it before never said what came of it.
  const key = `${row.messageId}:${row.partsDone}`;
  const result = await whileClaimed(ctx, row, () =>
    sendOut(ctx, out.threadId, key, part, { isAbandoned, isRetry: row.tries > 1 }),
  );
  return transact(ctx, (tx) =>
    settleDelivery(tx, row, { result, accountId: out.accountId, partCount: out.parts.length }),
  );
}

interface Claimed {
  readonly row: DeliveryRow;
  readonly isAbandoned: boolean;
}

async function claim(tx: Tx, conversationId: string): Promise<Claimed | Again | null> {
  const row = await lockFirstWaiting(tx, conversationId);
  if (!row) return null;
  const now = tx.system.now();
  if (row.claimedUntil && row.claimedUntil > now) return { at: row.claimedUntil };
  if (row.nextTryAt && row.nextTryAt > now) return { at: row.nextTryAt };
  const claimedUntil = new Date(now.getTime() + claimSeconds * 1000);
  const { failure } = row;
  const tries = row.tries + 1;
  await changeDelivery(tx, row, { state: 'sending', claimedUntil, failure, tries, triedAt: now });
  return { row: { ...row, tries }, isAbandoned: row.state === 'sending' };
}

interface Content {
  readonly threadId: string;
  readonly accountId: string;
  readonly parts: readonly PartToSend[];
  /** A machine wrote it, and it does not go out. */
  readonly isHeldBack: boolean;
  /** The chat is somebody else's by now. */
  readonly isForeign: boolean;
}

function stopped({ accountId, parts, isForeign }: Content) {
  const failure = isForeign ? 'refused' : 'held-back';
  return { result: { kind: 'failed', failure, detail: '' } as const, accountId, partCount: parts.length };
}

/** What is to be sent, in pieces; null when it goes by no vendor's chat. */
export async function contentOf(tx: Tx, row: DeliveryRow): Promise<Content | null> {
  const { messageId, conversationId } = row;
  const threadId = row.threadId ?? (await threadOf(tx, conversationId));
  const way = threadId === null ? null : await vendorWayOf(tx, threadId);
  const message = await tx.db
    .selectFrom('messages as m')
    .innerJoin('conversations as c', (on) =>
      on.onRef('c.workspaceId', '=', 'm.workspaceId').onRef('c.conversationId', '=', 'm.conversationId'),
    )
    .select(['m.text', 'm.fileIds', 'm.cards', 'm.authorKind', 'c.customerId'])
    .where('m.workspaceId', '=', tx.workspaceId)
    .where('m.messageId', '=', messageId)
    .executeTakeFirst();
  if (threadId === null || !message || !way) return null;
  const { channel, accountId } = way;
  const { customerId, fileIds } = message;
  const files = fileIds.length > 0 ? await showFiles(tx, fileIds) : [];
  const said = cardTexts(Cards.parse(message.cards ?? []), tx.locale);
  // Where cards cannot be drawn they are said in words, after what was written with them.
  const text = message.text.includes(said) ? message.text : `${message.text}\n\n${said}`;
  const isAutomatic = message.authorKind !== 'member';
  const isHeldBack = isAutomatic && (await isOneTooMany(tx, { messageId, threadId, channel, customerId }));
  const isForeign =
    way.customerId !== customerId && !(await recordsOf(tx, customerId)).includes(way.customerId);
  const template = await keptTemplate(tx, messageId);
  const out = { threadId, accountId, isHeldBack, isForeign };
  if (template) return { ...out, parts: [{ text, file: null, template }] };
  const parts = limitsOf(channel).isLetter
    ? [{ text, file: null, letter: await letterToSend(tx, { messageId, files, isAutomatic }) }]
    : partsOf(tx, channel, text, files);
  return { ...out, parts };
}
