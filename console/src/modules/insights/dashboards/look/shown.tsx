import {
  type Card,
  type CellPlace,
  listOwnRows,
  questionBehind,
  type View,
  widened,
} from '@zhiyin/domain/insights';
import { type ReactNode, useState } from 'react';
import { MetricRows } from '#modules/platform';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import type { CardProps } from '../../cards/card-body.tsx';
import { useAnswers, useEntries, type Whose } from '../../cards/use-answers.ts';
import { useNaming } from '../../cards/use-naming.ts';
import { LateBanner } from './late-banner.tsx';
import { ViewBar } from './view-bar.tsx';

interface Props {
  readonly cards: readonly Card[];
  readonly view: View;
  readonly whose: Whose;
  /** Absent on the wall, where nobody chooses. */
  readonly onView?: (view: View) => void;
  /** The cards, each with what it needs to be shown. */
  readonly children: (shared: Omit<CardProps, 'card'>) => ReactNode;
}

interface Opened {
  readonly card: Card;
  readonly place: CellPlace;
}

/** Cards with their figures, what narrows them above, and the rows behind whatever is opened. */
export function Shown({ cards, view, whose, onView, children }: Props) {
  const known = useEntries(whose);
  const naming = useNaming(known.entries);
  const asked = useAnswers(cards, view, known.entries, whose);
  const [opened, setOpened] = useState<Opened | null>(null);
  if (known.isPending) return <PageLoading rows={8} />;
  if (known.error) return <PageError error={known.error} onRetry={known.refetch} />;
  const { entries } = known;
  const entry = opened && entries.get(opened.place.metric);
  return (
    <>
      <LateBanner />
      {onView && (
        <ViewBar
          view={view}
          entries={entries}
          period={asked.period}
          {...(whose === 'own' && { without: ['assignee', 'team'] })}
          onChange={onView}
        />
      )}
      {asked.error ? (
        <PageError error={asked.error} onRetry={asked.retry} />
      ) : (
        children({
          view,
          entries,
          naming,
          asked,
          onOpen: (card, place) => setOpened({ card, place }),
          ...(onView && { onWiden: () => onView(widened(view)) }),
        })
      )}
      {opened && entry && (
        <MetricRows
          entry={entry}
          place={placeBehind(asked, opened)}
          {...(whose === 'own' && { rows: listOwnRows })}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

/** Where the number stands, among the rows that its card counts. */
function placeBehind(asked: CardProps['asked'], { card, place: { metric, side, ...place } }: Opened) {
  const question = questionBehind(asked.of(card).questions, { metric, ...(side && { side }) });
  const { period = asked.period, filter } = question ?? {};
  return { ...place, period, ...(filter !== undefined && { filter }) };
}
