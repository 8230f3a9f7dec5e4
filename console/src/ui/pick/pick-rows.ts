import type { ReactNode } from 'react';
import { matchScore } from '#ui/command/match.ts';

/** One thing that can be picked. */
export interface PickOption {
  readonly id: string;
  readonly label: string;
  /** Beside the label; not searched. */
  readonly hint?: string | undefined;
  /** Searched with the label, such as the name in the other language. */
  readonly alias?: string;
  readonly picture?: ReactNode;
  /** At the far end, such as a count. */
  readonly beside?: ReactNode;
  readonly isChosen?: boolean;
  /** What is not there yet and would be made. */
  readonly isNew?: boolean;
}

const rowsMax = 100;

/**
 * What answers the typed text, the best first, equals in the order given; and last, unless something is called just
 * so, the offer to make it.
 *
 * @param create says that it would be made
 */
export function pickRows(
  options: readonly PickOption[],
  typed: string,
  create?: (typed: string) => string,
): PickOption[] {
  const scored = options
    .map((option) => ({ option, score: matchScore(typed, `${option.label} ${option.alias ?? ''}`.trim()) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, rowsMax)
    .map(({ option }) => option);
  const wanted = typed.trim();
  const isThere = options.some((option) => option.label.toLowerCase() === wanted.toLowerCase());
  if (!create || wanted === '' || isThere) return scored;
  return [...scored, { id: 'new', label: create(wanted), isNew: true }];
}
