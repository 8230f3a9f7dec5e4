import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  changeTheme,
  findThemesNow,
  listQuotes,
  listThemes,
  type Quote,
  themeFacts,
} from '@zhiyin/domain/insights';
import { reasonsFacts } from '@zhiyin/domain/reasons';
import type { z } from 'zod';
import { call } from '#lib/call/call.ts';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

export type ThemesQuery = z.input<typeof listThemes.query>;
export type QuotesQuery = Omit<z.input<typeof listQuotes.query>, 'after' | 'limit'>;

const kinds = [...themeFacts, ...reasonsFacts].map(({ kind }) => kind);
const exportedMax = 20_000;

/** What customers speak of in a period. */
export function useThemes(query: ThemesQuery) {
  useStaleOn(kinds, [listThemes]);
  return useQuery({ ...endpointQuery(listThemes, { query }), placeholderData: (before) => before });
}

/** The quotes of a theme, newest first, page by page. */
export function useQuotes(themeId: string, query: QuotesQuery) {
  useStaleOn(kinds, [listQuotes]);
  return useInfiniteQuery(
    endpointPages(listQuotes, { themeId, query }, (after) => ({
      params: { themeId },
      query: { ...query, ...(after && { after }) },
    })),
  );
}

/** Every quote of a theme, for a file: at most some twenty thousand. */
export async function everyQuote(themeId: string, query: QuotesQuery): Promise<Quote[]> {
  const items: Quote[] = [];
  let after: string | undefined;
  do {
    const page = await call(listQuotes, {
      params: { themeId },
      query: { ...query, limit: 200, ...(after && { after }) },
    });
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined && items.length < exportedMax);
  return items;
}

export function useChangeTheme() {
  return useAct(changeTheme, [listThemes, listQuotes]);
}

export function useFindThemes() {
  return useAct(findThemesNow, [listThemes]);
}
