import { suggestionsRead } from '@zhiyin/domain/suggestions';
import { may, type Tx } from '#platform/context.ts';
import { shownSuggestions } from './queries.ts';

const titleMax = 60;

/** What suggestions are called: how they begin; none for whoever may not see them. */
export async function suggestionTitles(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0 || !may(tx, suggestionsRead)) return new Map();
  const rows = await shownSuggestions(tx)
    .where('s.suggestionId', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ suggestionId, text }) => [suggestionId, beginningOf(text)]));
}

function beginningOf(text: string): string {
  const letters = [...text.replace(/\s+/gu, ' ')];
  return letters.length <= titleMax ? letters.join('') : `${letters.slice(0, titleMax).join('')}…`;
}
