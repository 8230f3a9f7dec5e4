import { customerCommented, TicketComment, ticketCommented, ticketNoted } from '@zhiyin/domain/tickets';
import type { Tx } from '#platform/context.ts';
import { changeRow } from './queries.ts';
import { aboutOf, type TicketRow } from './rows.ts';

/** The fact of a comment, and what it tells. */
interface Said {
  readonly fact: typeof ticketCommented | typeof ticketNoted | typeof customerCommented;
  readonly told: ReturnType<typeof aboutOf> & { commentId: string };
}

interface NewComment {
  readonly text: string;
  readonly visibility: 'internal' | 'customer';
  readonly moveKey: string | null;
}

/** Writes a comment of whoever acts on a ticket that the caller holds. Answers what the caller is to tell. */
export async function insertComment(tx: Tx, row: TicketRow, comment: NewComment): Promise<Said> {
  const commentId = tx.system.newId();
  const { kind, id } = tx.actor;
  const authorKind = kind === 'visitor' ? 'customer' : kind === 'system' ? 'system' : 'member';
  await tx.db
    .insertInto('ticketComments')
    .values({
      workspaceId: tx.workspaceId,
      ticketId: row.ticketId,
      commentId,
      ...comment,
      authorKind,
      authorId: id,
      writtenAt: tx.system.now(),
    })
    .execute();
  await changeRow(tx, row.ticketId, {});
  const shown = comment.visibility === 'customer' ? ticketCommented : ticketNoted;
  const fact = authorKind === 'customer' ? customerCommented : shown;
  return { fact, told: { ...aboutOf(row), commentId } };
}

/** The comments of a ticket, oldest first, the last `limit` of them. */
export async function commentsOf(tx: Tx, ticketId: string, limit: number): Promise<TicketComment[]> {
  const rows = await tx.db
    .selectFrom('ticketComments')
    .select(['commentId', 'authorKind', 'authorId', 'visibility', 'text', 'moveKey', 'writtenAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('ticketId', '=', ticketId)
    .orderBy('commentId', 'desc')
    .limit(limit)
    .execute();
  return rows.reverse().map((row) => TicketComment.parse({ ...row, writtenAt: row.writtenAt.toISOString() }));
}
