import {
  type Quote,
  SaidAspect,
  SaidFeeling,
  SaidSource,
  themeReasons,
  themesRead,
} from '@zhiyin/domain/insights';
import { cutSentences } from '@zhiyin/domain/text';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { Refusal } from '#platform/refusal.ts';
import { allThemes, holdersOf } from '../rows.ts';
import { isShown, type Narrowing, shownSentences } from '../shown.ts';

interface Listing extends Narrowing {
  /** `rest`: what no theme holds. */
  readonly themeId: string;
  readonly feeling?: SaidFeeling | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

interface Row {
  readonly sentenceId: string;
  readonly source: string;
  readonly place: number;
  readonly conversationId: string | null;
  readonly ticketId: string | null;
  readonly surveyId: string | null;
  readonly orderNumber: string | null;
  readonly feeling: string;
  readonly isComplaint: boolean;
  readonly aspects: string[];
  readonly saidAt: Date;
  /** The whole text it stands in. */
  readonly text: string;
}

/** The text that holds a sentence, from where it was said. */
const wholeText = sql`coalesce(case s.source
  when 'answer' then (select a.comment from asks a where a.workspace_id = s.workspace_id and a.ask_id = s.source_id)
  when 'survey' then (select f.answers ->> s.part from form_responses f
    where f.workspace_id = s.workspace_id and f.response_id = s.source_id)
  when 'review' then review.comment
  when 'ticket' then case s.part when 'description' then tickets.description
    else (select w.text from ticket_comments w
      where w.workspace_id = s.workspace_id and w.ticket_id = s.ticket_id and w.comment_id = s.source_id) end
  else (select m.text from messages m where m.workspace_id = s.workspace_id and m.message_id = s.source_id)
  end, '')`;

/** What customers said of a theme, in their own words, as far as the caller may see it; newest first. */
export async function listQuotes(
  ctx: Context,
  { themeId, feeling, after, limit, ...by }: Listing,
): Promise<{ items: Quote[]; next: string | null }> {
  requirePermission(ctx, themesRead);
  const before = momentCursor.read(after);
  return look(ctx, async (tx) => {
    const held = await heldBy(tx, themeId);
    const { rows } = await sql<Row>`
      select s.sentence_id, s.source, s.place, s.conversation_id, s.ticket_id, s.survey_id, s.feeling, s.is_complaint, s.aspects, s.said_at,
        nullif(review.number, '') as order_number, ${wholeText} as text
      from ${shownSentences}
      where ${isShown(tx, by)}
        and ${held === null ? sql`s.theme_id is null` : sql`s.theme_id = any(${held}::uuid[])`}
        and ${feeling === undefined ? sql`true` : sql`s.feeling = ${feeling}`}
        and ${before === null ? sql`true` : sql`(s.said_at, s.sentence_id) < (${before.at}, ${before.id}::uuid)`}
      order by s.said_at desc, s.sentence_id desc limit ${limit + 1}
    `.execute(tx.db);
    const page = asPage(rows, limit, (last) => momentCursor.write(last.saidAt, last.sentenceId));
    return { ...page, items: page.items.map(present) };
  });
}

/** A theme with all that were merged into it; null for what no theme holds. @throws Refusal `missing`. */
async function heldBy(tx: Tx, themeId: string): Promise<string[] | null> {
  if (themeId === 'rest') return null;
  const themes = await allThemes(tx);
  if (!themes.some((theme) => theme.themeId === themeId)) {
    throw new Refusal('missing', themeReasons.themeNotFound);
  }
  const holders = holdersOf(themes);
  return [
    themeId,
    ...themes.map((theme) => theme.themeId).filter((one) => one !== themeId && holders.get(one) === themeId),
  ];
}

/** The sentence itself; where the text has changed since it was read, all of it. */
function present({ text, place, saidAt, ...row }: Row): Quote {
  return {
    ...row,
    text: cutSentences(text)[place] ?? text,
    source: SaidSource.parse(row.source),
    feeling: SaidFeeling.parse(row.feeling),
    aspects: row.aspects.map((aspect) => SaidAspect.parse(aspect)),
    saidAt: saidAt.toISOString(),
  };
}
