import type { Locale } from '@zhiyin/domain/kit';
import { childrenOf, pathOf, type Reason } from '@zhiyin/domain/reasons';
import { matchScore } from '#ui/command/match.ts';

/** A reason that can be picked. */
export interface PickerRow {
  readonly key: string;
  readonly label: string;
  /** The names above it, shown while searching, when its place in the tree is not seen. */
  readonly above: readonly string[];
  /** 1 at the top; always 1 while searching. */
  readonly depth: number;
}

/**
 * The reasons on offer: the whole tree in its order, or what answers the typed text, best first. Either language is
 * searched, with the names above, so that `物流 破损` finds what is damaged on the way.
 *
 * @param except keys that are not offered, with all below them
 */
export function pickerRows(
  reasons: readonly Reason[],
  typed: string,
  locale: Locale,
  except: ReadonlySet<string> = new Set(),
): PickerRow[] {
  const offered = (parentKey: string | null): Reason[] =>
    childrenOf(reasons, parentKey)
      .filter((reason) => !except.has(reason.key))
      .flatMap((reason) => [reason, ...offered(reason.key)]);
  const rows = offered(null).map((reason) => {
    const path = pathOf(reasons, reason.key);
    const scores = (['zh', 'en'] as const).map((one) => score(typed, path, one));
    return {
      score: Math.max(...scores),
      row: {
        key: reason.key,
        label: reason.words[locale],
        above: path.slice(0, -1).map((one) => one.words[locale]),
        depth: path.length,
      },
    };
  });
  if (typed.trim() === '') return rows.map(({ row }) => row);
  return rows
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ row }) => ({ ...row, depth: 1 }));
}

/** The reason's own name counts more than the names above it. */
function score(typed: string, path: readonly Reason[], locale: Locale): number {
  const own = matchScore(typed, path.at(-1)?.words[locale] ?? '');
  if (own > 0) return own + 1;
  return matchScore(typed, path.map((one) => one.words[locale]).join(' / '));
}
