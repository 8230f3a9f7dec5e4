import { inboxReadAll } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { may, type Tx } from '#platform/context.ts';
import { isSeen } from '../reading/listed.ts';
import { toldAt } from './told-messages.ts';
import { withSubjects } from './with-subjects.ts';

/** A message that the caller may see, with the position of the fact that tells of it. */
export interface SeenMessage {
  readonly position: number;
  readonly conversationId: string;
  readonly messageId: string;
  readonly number: number;
  readonly authorKind: string;
  /** With what a letter is about before it. */
  readonly text: string;
  readonly sentAt: Date;
}

/** The messages that facts of some positions tell of, if the caller may see them; newest first. */
export async function seenMessages(tx: Tx, positions: readonly number[]): Promise<SeenMessage[]> {
  const told = await toldAt(tx, positions);
  if (told.length === 0) return [];
  const { rows } = await sql<SeenMessage & { clientMessageId: string; channel: string }>`
    select u.position, m.conversation_id, m.message_id, m.client_message_id, m.number, m.author_kind, m.text, m.sent_at,
      conversations.channel
    from unnest(${told.map((one) => one.position)}::bigint[], ${told.map((one) => one.conversationId)}::uuid[],
      ${told.map((one) => one.number)}::int[]) as u (position, conversation_id, number)
    join messages m on m.workspace_id = ${tx.workspaceId} and m.conversation_id = u.conversation_id
      and m.number = u.number
    join conversations on conversations.workspace_id = ${tx.workspaceId}
      and conversations.conversation_id = u.conversation_id
    where ${may(tx, inboxReadAll) ? sql`true` : isSeen(tx)}
    order by u.position desc
  `.execute(tx.db);
  const read = await withSubjects(tx, rows);
  return read.map((row) => ({ ...row, position: Number(row.position) }));
}
