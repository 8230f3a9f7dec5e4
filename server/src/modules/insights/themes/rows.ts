import type { ThemeLine } from '@zhiyin/domain/insights';
import { conceptMark, findConcept, type Theme } from '@zhiyin/domain/text';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';

type Name = ThemeLine['name'];

/** A theme as it is stored. */
export interface ThemeRow extends Theme {
  readonly themeId: string;
  readonly nameZh: string | null;
  readonly nameEn: string | null;
  readonly reasonKey: string | null;
  readonly mergedInto: string | null;
  readonly isHidden: boolean;
}

const Weights = z.array(z.tuple([z.string(), z.number()]));
/** Words that name a theme, and words that are shown of it. */
const [namingWords, shownWords] = [2, 8];

/** Every theme of the shop in the order they were found; there are some dozens. */
export async function allThemes(tx: Tx): Promise<ThemeRow[]> {
  const rows = await tx.db
    .selectFrom('themes')
    .select(['themeId', 'head', 'weights', 'nameZh', 'nameEn', 'reasonKey', 'mergedInto', 'isHidden'])
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy('foundAt')
    .orderBy('themeId')
    .execute();
  return rows.map((row) => ({ ...row, weights: new Map(Weights.parse(row.weights)) }));
}

/** Weights as they are stored, in order. */
export function storedWeights({ weights }: Theme): string {
  return JSON.stringify([...weights]);
}

/** The theme that holds the sentences of each theme: itself, or what it was merged into in the end. */
export function holdersOf(themes: readonly ThemeRow[]): ReadonlyMap<string, string> {
  const next = new Map(themes.map(({ themeId, mergedInto }) => [themeId, mergedInto]));
  const holderOf = (themeId: string): string => {
    let holder = themeId;
    for (let steps = 0; steps < themes.length; steps++) {
      const into = next.get(holder);
      if (into === undefined || into === null || !next.has(into)) break;
      holder = into;
    }
    return holder;
  };
  return new Map(themes.map(({ themeId }) => [themeId, holderOf(themeId)]));
}

/** What a theme is called: as somebody named it, else by its concept or its strongest words. */
export function nameOf({ nameZh, nameEn, ...theme }: ThemeRow): Name {
  if (nameZh !== null && nameEn !== null) return { zh: nameZh, en: nameEn };
  const [head, ...others] = wordsOf(theme);
  if (!head) return { zh: theme.head, en: theme.head };
  if (theme.head.startsWith(conceptMark)) return head;
  const words = [head, ...others].slice(0, namingWords);
  return { zh: words.map(({ zh }) => zh).join(' · '), en: words.map(({ en }) => en).join(' · ') };
}

/** The words that tell a theme, the strongest first. */
export function wordsOf({ weights, head }: Theme): Name[] {
  return [...weights]
    .sort(([a, x], [b, y]) => Number(b === head) - Number(a === head) || y - x)
    .slice(0, shownWords)
    .map(([term]) => wordOf(term));
}

function wordOf(term: string): Name {
  const concept = term.startsWith(conceptMark) ? findConcept(term.slice(conceptMark.length)) : undefined;
  return concept ? { zh: concept.name.zh, en: concept.name.en } : { zh: term, en: term };
}
