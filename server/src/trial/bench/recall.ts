import { searchMessages, termsOf } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import type { OwnServer } from '../own-server.ts';
import type { BenchShop } from './bench-shop.ts';
import { openConfiguredSystem, shopContext } from './fill.ts';
import { searched } from './measures.ts';

/** Of what is stored and holds the words, what searches show. */
export interface Recall {
  readonly searches: number;
  /** Hits that the database counts, at most `shownMax` of a search. */
  readonly known: number;
  readonly found: number;
}

/** As far as anybody reads on. */
const shownMax = 200;
/** Searches drawn from the messages themselves, evenly spread over all of them, beside those of the mix. */
const drawn = 8;

/**
 * Compares what searches show with what the database counts without any index. What is shown without holding the words
 * (a second look takes them apart) is no hit.
 */
export async function recall(server: OwnServer, shop: BenchShop): Promise<Recall> {
  const opened = await openConfiguredSystem(server);
  try {
    const { ctx } = await shopContext(opened.system);
    const texts = [...searched, ...(await look(ctx, drawnTexts))];
    let known = 0;
    let found = 0;
    for (const text of texts) {
      const shown = await shownOf(shop, text);
      known += await look(ctx, (tx) => hitsOf(tx, text, null));
      found += await look(ctx, (tx) => hitsOf(tx, text, shown));
    }
    return { searches: texts.length, known, found };
  } finally {
    await opened.close();
  }
}

/** How many messages hold the words: of all, at most `shownMax`, or of those with these ids. */
async function hitsOf(tx: Tx, text: string, among: readonly string[] | null): Promise<number> {
  await sql`set local statement_timeout = 0`.execute(tx.db);
  const holding = termsOf(text).map((term) => `%${term}%`);
  const { rows } = await sql<{ hits: number }>`
    select count(*)::int as hits from (
      select 1 from messages where workspace_id = ${tx.workspaceId} and lower(text) like all (${holding}::text[])
        and (${among}::uuid[] is null or message_id = any (${among}::uuid[])) limit ${shownMax}) m
  `.execute(tx.db);
  return rows[0]?.hits ?? 0;
}

/** Pieces of four characters from the middle of messages. */
async function drawnTexts(tx: Tx): Promise<string[]> {
  await sql`set local statement_timeout = 0`.execute(tx.db);
  const { rows } = await sql<{ text: string }>`
    select substr(text, length(text) / 2, 4) as text from (
      select text, row_number() over (order by message_id) as place, count(*) over () as among
      from messages where workspace_id = ${tx.workspaceId} and text ~ '^[一-龥]{8,}$') m
    where place % greatest(among / ${drawn}::int, 1) = 0 order by place limit ${drawn}
  `.execute(tx.db);
  return rows.map((row) => row.text);
}

/** The ids that somebody sees who reads on. */
async function shownOf(shop: BenchShop, text: string): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const query = { text, limit: 50, ...(after === undefined ? {} : { after }) };
    const page = await shop.asAgent(searchMessages, { query });
    ids.push(...page.items.map((item) => item.messageId));
    after = page.next ?? undefined;
  } while (after !== undefined && ids.length < shownMax);
  return ids.slice(0, shownMax);
}
