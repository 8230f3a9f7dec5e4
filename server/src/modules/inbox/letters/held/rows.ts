import { HeldReply, NewReply } from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { readableText } from '../../sensitive/readable.ts';

const Refused = z.object({
  reason: z.object({ zh: z.string(), en: z.string() }),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Why a reply could not go out, in words for whoever reads it. */
export type Refused = z.infer<typeof Refused>;

const columns = [
  'clientMessageId',
  'conversationId',
  'memberId',
  'text',
  'fileIds',
  'reply',
  'sendsAt',
  'refusal',
] as const;

type Row = Awaited<ReturnType<typeof lockHeld>>;
export type HeldRow = NonNullable<Row>;

/** One held reply, held until the transaction ends; nothing when it has gone out or was taken back. */
export async function lockHeld(tx: Tx, clientMessageId: string) {
  return tx.db
    .selectFrom('heldReplies')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('clientMessageId', '=', clientMessageId)
    .forUpdate()
    .executeTakeFirst();
}

/** A member's own of a conversation that go out by `until`, the next first, held until the transaction ends. */
export async function lockOwnUntil(tx: Tx, conversationId: string, memberId: string, until: Date) {
  return tx.db
    .selectFrom('heldReplies')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .where('memberId', '=', memberId)
    .where('refusal', 'is', null)
    .where('sendsAt', '<=', until)
    .orderBy('sendsAt')
    .forUpdate()
    .execute();
}

/** Those of a conversation, the next first. */
export async function heldIn(tx: Tx, conversationId: string): Promise<HeldReply[]> {
  const rows = await tx.db
    .selectFrom('heldReplies')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .orderBy('sendsAt')
    .limit(100)
    .execute();
  return rows.map((row) => presentHeld(tx, row));
}

/** The reply as it was asked for. */
export function replyOf({ clientMessageId, text, fileIds, reply }: HeldRow) {
  return NewReply.parse({ ...z.looseObject({}).parse(reply), clientMessageId, text, fileIds });
}

/** One as the API gives it, its words as the caller may read them. */
export function presentHeld(tx: Tx, row: HeldRow): HeldReply {
  const { refusal, sendsAt, reply: _, text, ...rest } = row;
  const { letter } = replyOf(row);
  const refused = refusal === null ? null : Refused.parse(refusal);
  return HeldReply.parse({
    ...rest,
    text: readableText(tx, text),
    letter: letter && { ...letter, subject: readableText(tx, letter.subject) },
    sendsAt: sendsAt.toISOString(),
    refusal: refused && say(refused.reason, tx.locale, refused.values),
  });
}

/** Takes one off: it went out, or will not. */
export async function dropHeld(tx: Tx, clientMessageId: string): Promise<void> {
  await tx.db
    .deleteFrom('heldReplies')
    .where('workspaceId', '=', tx.workspaceId)
    .where('clientMessageId', '=', clientMessageId)
    .execute();
}
