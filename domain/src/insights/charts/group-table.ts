import { isTimeGroup } from '../../kit/metric/group.ts';
import type { MetricAnswer } from '../../kit/metric/question.ts';
import { chartWords as words } from '../dashboards/words.ts';
import {
  type CardCell,
  type CardColumn,
  type CardTable,
  cellOf,
  derivedColumn,
  isAdditive,
  type Naming,
  nameColumn,
  valueColumn,
  valueOfNothing,
} from './card-table.ts';
import { knownOf } from './time-table.ts';

interface Grouping {
  readonly groupBy: string;
  /** What the groups are called as a whole, e.g. `Channel`. */
  readonly title: string;
  readonly top: number;
}

type Row = MetricAnswer['rows'][number];

/** Metrics by group, the largest of the first metric on top; hours and weekdays stay in their order. */
export function groupTable(
  answers: readonly MetricAnswer[],
  { groupBy, title, top }: Grouping,
  naming: Naming,
): CardTable {
  const known = knownOf(answers, naming);
  const [first] = known;
  if (!first) return { columns: [], rows: [], hidden: 0 };
  const groups = groupsIn(answers, groupBy);
  const shown = largest(groups, groupBy, top);
  const earlier = known.length === 1 ? first.answer.comparison : null;
  const columns: CardColumn[] = [
    nameColumn(title),
    ...known.map(({ answer, metric }) => valueColumn(answer.metric, naming.t(metric.name), metric)),
    ...(earlier ? [valueColumn('before', naming.t(words.before), first.metric, 'before')] : []),
  ];
  const found = known.map(({ answer }) => byGroup(answer.rows));
  const before = earlier ? byGroup(earlier.rows) : null;
  const rows = shown.map((group): CardCell[] => [
    { value: naming.group(groupBy, group) },
    ...known.map(({ answer, metric }, place) => {
      const row = found[place]?.get(group);
      if (!row) return { value: valueOfNothing(metric), n: 0 };
      return cellOf(row, { metric: answer.metric, groupBy, group });
    }),
    ...(before ? [{ value: before.get(group)?.value ?? valueOfNothing(first.metric) }] : []),
  ]);
  return { columns, rows, hidden: groups.length - shown.length };
}

function byGroup(rows: readonly Row[]): Map<string | null, Row> {
  return new Map(rows.map((row) => [row.group, row]));
}

/** Every group that any answer has, in the order they are shown. */
function groupsIn(answers: readonly MetricAnswer[], groupBy: string): (string | null)[] {
  const rows = answers.flatMap((answer) => answer.rows);
  const groups = [...new Set(rows.map(({ group }) => group))];
  if (isTimeGroup(groupBy)) return groups.toSorted((a, b) => (a ?? '').localeCompare(b ?? ''));
  const first = byGroup(answers[0]?.rows ?? []);
  const size = (group: string | null) => first.get(group)?.value ?? Number.NEGATIVE_INFINITY;
  return groups.toSorted((a, b) => size(b) - size(a));
}

/** As many of groups in their order as are shown. The nameless is last: it is what is left, not a finding. */
function largest(groups: readonly (string | null)[], field: string, top: number): (string | null)[] {
  if (isTimeGroup(field)) return [...groups];
  return groups.slice(0, top).toSorted((a, b) => Number(a === null) - Number(b === null));
}

/**
 * Groups with their share of all and the shares so far added up. Only for what adds up: of averages there is no share,
 * and the columns are left out.
 */
export function paretoTable(answers: readonly MetricAnswer[], grouping: Grouping, naming: Naming): CardTable {
  const [answer] = answers;
  const metric = answer && naming.metric(answer.metric);
  const { rows, columns, hidden } = groupTable(answers.slice(0, 1).map(withoutComparison), grouping, naming);
  if (!answer || !metric || !isAdditive(metric)) return { rows, columns, hidden };
  const all = answer.rows.reduce((total, { value }) => total + (value ?? 0), 0);
  let sofar = 0;
  const sorted = rows.toSorted(([, a], [, b]) => Number(b?.value ?? 0) - Number(a?.value ?? 0));
  return {
    columns: [
      ...columns,
      derivedColumn('share', naming.t(words.shareOfAll), 'share'),
      derivedColumn('cumulative', naming.t(words.cumulative), 'share'),
    ],
    rows: sorted.map((row) => {
      const value = Number(row[1]?.value ?? 0);
      sofar += value;
      const part = (amount: number) => ({ value: all === 0 ? null : amount / all });
      return [...row, part(value), part(sofar)];
    }),
    hidden,
  };
}

function withoutComparison(answer: MetricAnswer): MetricAnswer {
  return { ...answer, comparison: null };
}

interface Crossing extends Grouping {
  readonly thenBy: string;
  /** Most columns shown, groups of time aside. */
  readonly topAcross: number;
}

/** One metric by two groups: lines of the first, columns of the second. */
export function crossTable(
  [answer]: readonly MetricAnswer[],
  { groupBy, thenBy, title, top, topAcross }: Crossing,
  naming: Naming,
): CardTable {
  const metric = answer && naming.metric(answer.metric);
  if (!answer || !metric) return { columns: [], rows: [], hidden: 0 };
  const [lines, columns] = [axisOf(answer.rows, groupBy, 'group'), axisOf(answer.rows, thenBy, 'thenGroup')];
  const shown = largest(lines, groupBy, top);
  const across = largest(columns, thenBy, topAcross);
  const found = new Map(answer.rows.map((row) => [placeKey(row.group, row.thenGroup), row]));
  return {
    columns: [
      nameColumn(title),
      ...across.map((key) => valueColumn(`then ${key ?? ''}`, naming.group(thenBy, key), metric)),
    ],
    rows: shown.map((group): CardCell[] => [
      { value: naming.group(groupBy, group) },
      ...across.map((thenGroup) => {
        const row = found.get(placeKey(group, thenGroup));
        if (!row) return { value: valueOfNothing(metric), n: 0 };
        return cellOf(row, { metric: answer.metric, groupBy, group, thenBy, thenGroup });
      }),
    ]),
    hidden: lines.length - shown.length,
    hiddenAcross: columns.length - across.length,
  };
}

const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
const weekdayKeys = ['1', '2', '3', '4', '5', '6', '7'];

/** All hours and weekdays, whether or not anything happened; of fields what was found, the largest first. */
function axisOf(rows: readonly Row[], field: string, side: 'group' | 'thenGroup'): (string | null)[] {
  if (field === '@hour') return hours;
  if (field === '@weekday') return weekdayKeys;
  const sizes = new Map<string | null, number>();
  for (const row of rows) sizes.set(row[side], (sizes.get(row[side]) ?? 0) + row.n);
  const size = (key: string | null) => sizes.get(key) ?? 0;
  return [...sizes.keys()].toSorted((a, b) => size(b) - size(a));
}

function placeKey(group: string | null, thenGroup: string | null): string {
  return JSON.stringify([group, thenGroup]);
}
