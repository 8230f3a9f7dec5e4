import {
  type Card,
  type CardTable,
  type CellPlace,
  chartOf,
  tableOf,
  type View,
  dashboardWords as words,
} from '@zhiyin/domain/insights';
import { useMemo } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { later } from '#lib/later.tsx';
import { isBare } from './bare.ts';
import { CardTableView } from './card-table-view.tsx';
import styles from './cards.module.css';
import { FigureBody } from './figure-body.tsx';
import { LeftOut } from './left-out.tsx';
import { NothingInCard } from './nothing-yet.tsx';
import { pressedCell } from './pressed-cell.ts';
import type { Answers } from './use-answers.ts';
import { useDrawing } from './use-drawing.ts';
import type { CardNaming, Entries } from './use-naming.ts';

const Chart = later(async () => (await import('./chart.tsx')).Chart);

export interface CardProps {
  readonly card: Card;
  readonly view: View;
  readonly entries: Entries;
  readonly naming: CardNaming;
  readonly asked: Answers;
  readonly onOpen: (card: Card, place: CellPlace) => void;
  /** Takes off what the view is narrowed by; absent where nobody chooses. */
  readonly onWiden?: () => void;
  /** Nobody goes anywhere from a wall. */
  readonly isOnWall?: boolean;
}

interface Props extends CardProps {
  readonly label: string;
  readonly isAsTable: boolean;
}

/** What a card shows: its words, its number, its chart or the table behind it. */
export function CardBody(props: Props) {
  const { card, asked } = props;
  const t = useSay();
  if (card.kind === 'text') return <p className={styles['text']}>{card.text}</p>;
  const { answers, questions, isShort } = asked.of(card);
  if (questions.length === 0 && isShort) return <p className={styles['hint']}>{t(words.notYours)}</p>;
  if (answers.length < questions.length) {
    return <div className={styles['waiting']} data-kind={card.kind} aria-busy="true" />;
  }
  return <Answered {...props} />;
}

function Answered(props: Props) {
  const { card, view, entries, naming, asked, label, isAsTable, onOpen } = props;
  const t = useSay();
  const drawing = useDrawing();
  const { answers, isShort } = asked.of(card);
  const [first] = answers;
  const { period } = asked;
  const { fieldTitle } = naming;
  const table = tableOf(card, { answers, period, now: new Date(), isShort, fieldTitle }, naming);
  const open = (place: CellPlace) => onOpen(card, place);
  const entry = first && entries.get(first.metric);
  if (card.kind === 'figure' && first && entry && !isAsTable) {
    return <FigureBody entry={entry} answer={first} compare={view.compare} onOpen={open} />;
  }
  if (isBare(asked.of(card))) return <NothingInCard {...props} />;
  if (table.rows.length === 0) return <p className={styles['hint']}>{t(words.nothing)}</p>;
  if (isAsTable || card.kind === 'table' || card.kind === 'figure' || card.kind === 'compare') {
    return (
      <CardTableView
        label={t(words.tableOf, { name: label })}
        table={table}
        drawing={drawing}
        onOpen={open}
      />
    );
  }
  return <Drawn card={card} table={table} naming={naming} label={label} onOpen={open} />;
}

interface DrawnProps extends Pick<CardProps, 'card' | 'naming'> {
  readonly table: CardTable;
  readonly label: string;
  readonly onOpen: (place: CellPlace) => void;
}

function Drawn({ card, table, naming, label, onOpen }: DrawnProps) {
  const t = useSay();
  const drawing = useDrawing();
  // The table is made anew with every look at the page; the chart is drawn anew only when it says something else.
  const key = JSON.stringify([card.kind, table]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says whether card and table are still the same
  const option = useMemo(() => chartOf(card, table, naming, drawing), [key, drawing]);
  if (!option) return null;
  const press = (place: CellPlace | null) => place && onOpen(place);
  return (
    <>
      <div className={styles['picture']}>
        <Chart
          option={option}
          label={t(words.chartOf, { name: label })}
          onPress={(point) => press(pressedCell(card.kind, table, point))}
        />
      </div>
      <LeftOut table={table} />
    </>
  );
}
