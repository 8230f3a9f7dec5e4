import type { SentLetter } from '@zhiyin/domain/inbox';
import type { Tx } from '#platform/context.ts';

/** A letter of ours with how it is signed. */
export interface LetterRow extends SentLetter {
  readonly signature: string;
}

const columns = [
  'messageId',
  'fromAddress',
  'toAddresses',
  'ccAddresses',
  'bccAddresses',
  'subject',
  'signature',
] as const;

/** Keeps what a letter says beside its words. */
export async function keepLetter(
  tx: Tx,
  { messageId, conversationId }: { messageId: string; conversationId: string },
  { from, to, cc, bcc, subject, signature }: LetterRow,
): Promise<void> {
  await tx.db
    .insertInto('outgoingLetters')
    .values({
      workspaceId: tx.workspaceId,
      messageId,
      conversationId,
      fromAddress: from,
      toAddresses: to,
      ccAddresses: cc,
      bccAddresses: bcc,
      subject,
      signature,
      writtenAt: tx.system.now(),
    })
    .execute();
}

/** The letters of ours among some messages, by the message. */
export async function lettersSent(tx: Tx, messageIds: readonly string[]): Promise<Map<string, LetterRow>> {
  if (messageIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('outgoingLetters')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('messageId', 'in', [...messageIds])
    .execute();
  return new Map(
    rows.map((row) => [
      row.messageId,
      {
        from: row.fromAddress,
        to: row.toAddresses,
        cc: row.ccAddresses,
        bcc: row.bccAddresses,
        subject: row.subject,
        signature: row.signature,
      },
    ]),
  );
}
