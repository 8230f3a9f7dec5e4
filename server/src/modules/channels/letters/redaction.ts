import { sql } from 'kysely';
import { giveUpFiles } from '#modules/platform';
import type { Tx } from '#platform/context.ts';
import { columnsPlace } from '#platform/redaction/columns-place.ts';
import type { RedactionPlace } from '#platform/redaction/place.ts';

const letters = columnsPlace({
  key: 'channels.letters',
  words: { zh: '收到的邮件', en: 'Mails received' },
  table: 'incoming_letters',
  keys: ['letter_id'],
  moment: sql`received_at`,
  texts: ['body_text', 'html', 'subject'],
});

/**
 * What customers wrote in mails. The mail as it came would still say it, so it goes too. What their messages are found by
 * is for whoever keeps messages.
 */
export const lettersPlace: RedactionPlace = {
  ...letters,
  write: async (tx, keys, values) => {
    await letters.write(tx, keys, values);
    await retitle(tx, keys[0] ?? '');
    await forgetRaw(tx, keys[0] ?? '');
  },
};

/** The client's id of the message that a letter became. */
export async function messageOfLetter(tx: Tx, letterId: string): Promise<string> {
  const { clientMessageId } = await tx.db
    .selectFrom('incomingLetters')
    .select('clientMessageId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('letterId', '=', letterId)
    .executeTakeFirstOrThrow();
  return clientMessageId;
}

/** What a mail is about stands in what it says of itself too, and an answer to it would be about the same. */
async function retitle(tx: Tx, letterId: string): Promise<void> {
  await sql`
    with written as (
      select letter_id, thread_id, subject, letter ->> 'subject' as said from incoming_letters
      where workspace_id = ${tx.workspaceId} and letter_id = ${letterId} and subject <> letter ->> 'subject'),
    retitled as (
      update incoming_letters l set letter = jsonb_set(l.letter, '{subject}', to_jsonb(written.subject)) from written
      where l.workspace_id = ${tx.workspaceId} and l.letter_id = written.letter_id)
    update channel_threads t set address = jsonb_set(t.address, '{subject}', to_jsonb(written.subject)) from written
    where t.workspace_id = ${tx.workspaceId} and t.thread_id = written.thread_id and t.address ->> 'subject' = written.said
  `.execute(tx.db);
}

/** Where the quote begins is no longer known: what was taken out stood before it or in it. */
async function forgetRaw(tx: Tx, letterId: string): Promise<void> {
  const { rawFileId } = await tx.db
    .updateTable('incomingLetters')
    .set({ quotedFrom: null })
    .where('workspaceId', '=', tx.workspaceId)
    .where('letterId', '=', letterId)
    .returning('rawFileId')
    .executeTakeFirstOrThrow();
  await giveUpFiles(tx, [rawFileId]);
}
