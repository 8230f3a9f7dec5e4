import {
  type BoardFigure,
  type BoardFigures,
  figureWords,
  boardWords as words,
} from '@zhiyin/domain/insights';
import { shareOf } from '@zhiyin/domain/surveys';
import type { Format } from '#lib/i18n/format.ts';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { classNames } from '#ui/class-names.ts';
import type { Column } from '#ui/table/column.ts';
import { FigureButton } from '../figures/figure-button.tsx';
import { type Counted, countOf, spreadOf } from '../figures/figure-part.ts';
import styles from '../figures/figures.module.css';
import { WaitTime } from '../figures/wait-time.tsx';

/** A line of the board's tables: a member's or a team's. */
export interface Line {
  readonly figures: BoardFigures;
}

/** What a column is made with: words, numbers, and where a number leads. */
export interface Making<Row extends Line> {
  readonly t: Say;
  readonly format: Format;
  readonly onOpen: (figure: BoardFigure, row: Row) => void;
}

/** The columns of figures that members and teams share; `onOpen` gets the line of the number. */
export function useFigureColumns<Row extends Line>(
  onOpen: Making<Row>['onOpen'],
  hasCsat: boolean,
): Column<Row>[] {
  const making = { t: useSay(), format: useFormat(), onOpen };
  return [
    waitingColumn(making),
    countColumn(making, 'answered'),
    countColumn(making, 'closed'),
    spreadColumn(making, 'first-response'),
    spreadColumn(making, 'resolution'),
    ...(hasCsat ? [csatColumn(making)] : []),
  ];
}

/** A column of numbers that open. */
export function countColumn<Row extends Line>(
  { t, format, onOpen }: Making<Row>,
  figure: Counted,
  isWide = true,
): Column<Row> {
  const { name } = figureWords[figure];
  return {
    key: figure,
    title: t(name),
    align: 'end',
    isSortable: true,
    isWide,
    cell: (row) => {
      const count = countOf(row.figures, figure);
      const value = format.number(count);
      return (
        <FigureButton name={name} value={value} isEmpty={count === 0} onOpen={() => onOpen(figure, row)}>
          {value}
        </FigureButton>
      );
    },
  };
}

function waitingColumn<Row extends Line>({ t, format, onOpen }: Making<Row>): Column<Row> {
  const { name } = figureWords.waiting;
  return {
    key: 'waiting',
    title: t(name),
    align: 'end',
    isSortable: true,
    cell: (row) => {
      const { waiting, longestWaitSince } = row.figures;
      const value = format.number(waiting);
      return (
        <FigureButton
          name={name}
          value={value}
          isEmpty={waiting === 0}
          className={waiting > 0 ? styles['call'] : undefined}
          onOpen={() => onOpen('waiting', row)}
        >
          {longestWaitSince && (
            <span className={classNames(styles['second'], styles['roomy'])}>
              <WaitTime since={longestWaitSince} />
            </span>
          )}
          {value}
        </FigureButton>
      );
    },
  };
}

function spreadColumn<Row extends Line>(
  { t, format, onOpen }: Making<Row>,
  figure: 'first-response' | 'resolution',
): Column<Row> {
  const { name } = figureWords[figure];
  return {
    key: figure,
    title: t(name),
    align: 'end',
    isSortable: true,
    isWide: true,
    cell: (row) => {
      const { n, medianSeconds, p90Seconds } = spreadOf(row.figures, figure);
      const value = medianSeconds === null ? '–' : format.duration(medianSeconds);
      return (
        <FigureButton name={name} value={value} isEmpty={n === 0} onOpen={() => onOpen(figure, row)}>
          {value}
          {p90Seconds !== null && (
            <span className={styles['second']}>{t(words.p90, { time: format.duration(p90Seconds) })}</span>
          )}
        </FigureButton>
      );
    },
  };
}

function csatColumn<Row extends Line>({ t, format, onOpen }: Making<Row>): Column<Row> {
  const { name } = figureWords.csat;
  return {
    key: 'csat',
    title: t(name),
    align: 'end',
    isSortable: true,
    cell: (row) => {
      const { n, satisfied } = row.figures.csat ?? { n: 0, satisfied: 0 };
      const share = shareOf(satisfied, n);
      const value = share ? format.percent(share.value, 0) : '–';
      return (
        <FigureButton name={name} value={value} isEmpty={share === null} onOpen={() => onOpen('csat', row)}>
          {value}
          {share && <span className={styles['second']}>({format.number(n)})</span>}
        </FigureButton>
      );
    },
  };
}
