import { AuthorKind, ConversationState } from '@zhiyin/domain/inbox';
import {
  type BoardConversation,
  type BoardFigure,
  boardRead,
  boardReadColleagues,
} from '@zhiyin/domain/insights';
import { sql } from 'kysely';
import { readablePreview } from '#modules/inbox';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { figuresFor, teamOfMark, withMarks, withTeams } from '../marks.ts';
import { shopDay } from '../shop-day.ts';

interface Listing {
  readonly figure: BoardFigure;
  readonly memberId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

interface Row {
  readonly markId: string;
  readonly conversationId: string;
  readonly customerName: string | null;
  readonly channel: string;
  readonly state: string;
  readonly assigneeId: string | null;
  readonly lastMessageText: string;
  readonly lastMessageAuthor: string;
  readonly at: Date;
  readonly value: number | null;
}

/** The conversations behind a figure: as many as it says. What one may not see as a figure is an empty list. */
export async function listBoardConversations(
  ctx: Context,
  listing: Listing,
): Promise<{ items: BoardConversation[]; next: string | null }> {
  requirePermission(ctx, boardRead);
  const { figure, memberId, limit } = listing;
  if (memberId !== undefined && memberId !== ctx.actor.id) requirePermission(ctx, boardReadColleagues);
  if (!figuresFor(ctx).includes(figure)) return { items: [], next: null };
  return look(ctx, async (tx) => {
    const rows = await rowsBehind(tx, listing);
    const page = asPage(rows, limit, (last) => momentCursor.write(last.at, last.markId));
    return { ...page, items: page.items.map((row) => present(tx, row)) };
  });
}

async function rowsBehind(tx: Tx, { figure, memberId, teamId, after, limit }: Listing): Promise<Row[]> {
  const { dayStart } = await shopDay(tx);
  const before = momentCursor.read(after);
  const isLongestFirst = figure === 'waiting' || figure === 'unassigned' || figure === 'snoozed';
  const order = isLongestFirst ? sql`asc` : sql`desc`;
  const further = isLongestFirst ? sql`>` : sql`<`;
  const { rows } = await sql<Row>`
    with ${withMarks(tx, [figure], dayStart)},
    shown as (
      select mark_id, conversation_id, date_trunc('milliseconds', max(at)) as at, max(value) as value
      from marks ${teamId === undefined ? sql`` : withTeams(tx)}
      where ${memberId === undefined ? sql`true` : sql`marks.member_id = ${memberId}`}
        and ${teamId === undefined ? sql`true` : sql`${teamOfMark} = ${teamId}`}
      group by mark_id, conversation_id)
    select s.mark_id, s.conversation_id, s.at, s.value, c.channel, c.state, c.assignee_id, c.last_message_text,
      c.last_message_author, person.name as customer_name
    from shown s
    join conversations c on c.workspace_id = ${tx.workspaceId} and c.conversation_id = s.conversation_id
    left join customers record on record.workspace_id = c.workspace_id and record.customer_id = c.customer_id
    left join customers person on person.workspace_id = c.workspace_id and person.customer_id = record.person_id
    where ${before === null ? sql`true` : sql`(s.at, s.mark_id) ${further} (${before.at}, ${before.id}::uuid)`}
    order by s.at ${order}, s.mark_id ${order} limit ${limit + 1}
  `.execute(tx.db);
  return rows;
}

function present(tx: Tx, row: Row): BoardConversation {
  return {
    ...row,
    lastMessageText: readablePreview(tx, row.lastMessageText),
    state: ConversationState.parse(row.state),
    lastMessageAuthor: AuthorKind.parse(row.lastMessageAuthor),
    at: row.at.toISOString(),
  };
}
