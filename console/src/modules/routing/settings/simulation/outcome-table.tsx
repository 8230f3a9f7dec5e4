import { type Outcome, type Simulation, simulationWords as words } from '@zhiyin/domain/routing';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import styles from './simulation.module.css';

type Result = NonNullable<Simulation['result']>;
type Figure = keyof Omit<Outcome, 'agents'>;
type Unit = 'count' | 'seconds' | 'share' | 'index';

interface Row {
  readonly figure: Figure;
  readonly label: string;
  readonly unit: Unit;
  /** True where more is better; null where neither is. */
  readonly isMoreBetter: boolean | null;
}

const figures: readonly (readonly [Figure, Unit, boolean | null])[] = [
  ['conversations', 'count', null],
  ['answered', 'count', true],
  ['abandoned', 'count', false],
  ['waitMedian', 'seconds', false],
  ['waitP90', 'seconds', false],
  ['firstResponseMedian', 'seconds', false],
  ['firstResponseP90', 'seconds', false],
  ['withinShare', 'share', true],
  ['jain', 'index', true],
];

/** What happened, what today's settings make of it, and what the draft does, side by side. */
export function OutcomeTable({ result, withinSeconds }: { result: Result; withinSeconds: number }) {
  const t = useSay();
  const write = useWriting();
  const rows = figures.map(([figure, unit, isMoreBetter]): Row => {
    const label = t(words[figure], { seconds: withinSeconds });
    return { figure, label, unit, isMoreBetter };
  });
  const column = (key: 'real' | 'today', title: string): Column<Row> => ({
    key,
    title,
    width: '104px',
    align: 'end',
    cell: ({ figure, unit }) => write(result[key][figure], unit),
  });
  const columns: Column<Row>[] = [
    { key: 'figure', title: t(words.figure), isTitle: true, cell: ({ label }) => label },
    column('real', t(words.real)),
    column('today', t(words.today)),
    {
      key: 'draft',
      title: t(words.draft),
      width: '104px',
      align: 'end',
      cell: (row) => (
        <strong className={styles[toneOf(row, result)]}>{write(result.draft[row.figure], row.unit)}</strong>
      ),
    },
  ];
  return (
    <DataTable
      label={t(words.results)}
      columns={columns}
      rows={rows}
      rowKey={({ figure }) => figure}
      empty={null}
    />
  );
}

/** Compared with today's settings in the same simulation, not with life: both know equally little. */
function toneOf({ figure, isMoreBetter }: Row, { today, draft }: Result): 'better' | 'worse' | 'same' {
  const [before, after] = [today[figure], draft[figure]];
  if (isMoreBetter === null || before === null || after === null || before === after) return 'same';
  return after > before === isMoreBetter ? 'better' : 'worse';
}

function useWriting(): (value: number | null, unit: Unit) => string {
  const format = useFormat();
  return (value, unit) => {
    if (value === null) return '—';
    if (unit === 'seconds') return format.duration(Math.round(value));
    if (unit === 'share') return format.percent(value);
    return format.number(value, unit === 'index' ? 2 : 0);
  };
}
