import { sql } from 'kysely';
import { z } from 'zod';
import { lettersPlace, messageOfLetter } from '#modules/channels';
import type { Tx } from '#platform/context.ts';
import { columnsPlace } from '#platform/redaction/columns-place.ts';
import type { RedactionPlace, RowRedaction } from '#platform/redaction/place.ts';
import { forgetTokens } from '../../search/forget.ts';

const About = z.object({ subject: z.string().nullable() });

/** What letters of ours are about. */
export const lettersOut = findable(
  columnsPlace({
    key: 'inbox.letters',
    words: { zh: '发出邮件的主题', en: 'Subjects of mails sent' },
    table: 'outgoing_letters',
    keys: ['message_id'],
    moment: sql`written_at`,
    texts: ['subject'],
  }),
  async (_, messageId) => ({ column: 'messageId', id: messageId }),
);

/** What came by mail. */
export const lettersIn = findable(lettersPlace, async (tx, letterId) => ({
  column: 'clientMessageId',
  id: await messageOfLetter(tx, letterId),
}));

interface Named {
  readonly column: 'messageId' | 'clientMessageId';
  readonly id: string;
}

/** Messages are found by what their letters are about, too; the same place, whose messages lose that with it. */
function findable(place: RedactionPlace, named: (tx: Tx, id: string) => Promise<Named>): RedactionPlace {
  return {
    ...place,
    tell: async (tx, redaction) => {
      await place.tell(tx, redaction);
      await forgetSubject(tx, await named(tx, redaction.keys[0] ?? ''), redaction);
    },
  };
}

/** What the words of the message still say stays. */
async function forgetSubject(tx: Tx, { column, id }: Named, { before, after }: RowRedaction): Promise<void> {
  const [was, is] = [About.parse(before).subject ?? '', About.parse(after).subject ?? ''];
  if (was === is) return;
  const message = await tx.db
    .selectFrom('messages')
    .select(['conversationId', 'number', 'text'])
    .where('workspaceId', '=', tx.workspaceId)
    .where(column, '=', id)
    .executeTakeFirst();
  if (!message) return;
  const { text, ...place } = message;
  await forgetTokens(tx, { ...place, before: was, after: `${is}\n${text}` });
}
