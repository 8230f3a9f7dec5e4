import { tagDeleted } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { on, type Reaction } from '#platform/facts/reaction.ts';

/** A tag that the shop gives up goes from every ticket. Tickets first, as whoever tags one holds it first. */
export const tagReactions: readonly Reaction[] = [
  on(tagDeleted, 'tickets.take-off-tag', async (tx, { tagId }) => {
    const { workspaceId } = tx;
    await sql`
      update tickets t set tag_ids = array_remove(t.tag_ids, ${tagId}::uuid)
      where t.workspace_id = ${workspaceId} and t.ticket_id in (
        select c.ticket_id from ticket_tags c where c.workspace_id = ${workspaceId} and c.tag_id = ${tagId})
    `.execute(tx.db);
    await tx.db
      .deleteFrom('ticketTags')
      .where('workspaceId', '=', workspaceId)
      .where('tagId', '=', tagId)
      .execute();
  }),
];
