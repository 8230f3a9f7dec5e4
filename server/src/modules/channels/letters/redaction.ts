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
  texts: ['body_text', 'html'],
});

/** What customers wrote in mails. The mail as it came would still say it, so it goes too. */
export const redactionPlaces: readonly RedactionPlace[] = [
  {
    ...letters,
    write: async (tx, keys, values) => {
      await letters.write(tx, keys, values);
      await forgetRaw(tx, keys[0] ?? '');
    },
  },
];

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
