import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { columnsPlace } from '#platform/redaction/columns-place.ts';
import type { RedactionPlace } from '#platform/redaction/place.ts';
import { tokensOf } from './insert-ticket.ts';

const Said = z.object({ title: z.string(), description: z.string() });

const texts = columnsPlace({
  key: 'tickets.tickets',
  words: { zh: '工单', en: 'Tickets' },
  table: 'tickets',
  keys: ['ticket_id'],
  moment: sql`changed_at`,
  texts: ['title', 'description'],
  jsons: ['answers'],
});

/** What is written in tickets themselves. */
export const itself: RedactionPlace = {
  ...texts,
  tell: async (tx, redaction) => {
    await findByWhatIsLeft(tx, redaction.keys[0] ?? '', Said.parse(redaction.after));
    await texts.tell(tx, redaction);
  },
};

export const commentsPlace = columnsPlace({
  key: 'tickets.comments',
  words: { zh: '工单的回复和备注', en: 'Words on tickets' },
  table: 'ticket_comments',
  keys: ['comment_id', 'ticket_id'],
  moment: sql`written_at`,
  texts: ['text'],
  files: 'file_ids',
});

/** Where people write things about a ticket. */
export const redactionPlaces: readonly RedactionPlace[] = [
  itself,
  commentsPlace,
  columnsPlace({
    key: 'tickets.work',
    words: { zh: '工单的工时说明', en: 'Notes on time spent' },
    table: 'ticket_work',
    keys: ['work_id', 'ticket_id'],
    moment: sql`logged_at`,
    texts: ['note'],
  }),
  columnsPlace({
    key: 'tickets.quotes',
    words: { zh: '工单里引用的消息', en: 'Messages quoted in tickets' },
    table: 'ticket_conversations',
    keys: ['ticket_id', 'conversation_id'],
    moment: sql`linked_at`,
    texts: [],
    jsons: ['quotes'],
  }),
];

async function findByWhatIsLeft(
  tx: Tx,
  ticketId: string,
  { title, description }: z.infer<typeof Said>,
): Promise<void> {
  await tx.db
    .updateTable('tickets')
    .set({ tokens: tokensOf(title, description) })
    .where('workspaceId', '=', tx.workspaceId)
    .where('ticketId', '=', ticketId)
    .execute();
}
