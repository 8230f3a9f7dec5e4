import { aggregates } from '../../kit/metric/aggregate.ts';
import type { MetricAnswer } from '../../kit/metric/question.ts';
import type { Text } from '../../kit/words.ts';
import { adjustHolm } from '../../statistics/index.ts';
import { type CompareMethod, compareGroups, type GroupsCompared } from '../comparing/compare-groups.ts';
import { chartWords as words } from '../dashboards/words.ts';
import {
  type CardCell,
  type CardTable,
  cellOf,
  type Naming,
  nameColumn,
  valueColumn,
  type Writable,
} from './card-table.ts';
import { knownOf } from './time-table.ts';

const methods: Readonly<Record<CompareMethod, Text>> = {
  share: words.methodShare,
  mean: words.methodMean,
  rate: words.methodRate,
  quantile: words.methodQuantile,
  nps: words.methodNps,
  none: words.methodNone,
};

/** Chance alone gives as much in fewer than one case in twenty. */
const chanceMax = 0.05;

interface Pair {
  readonly a: MetricAnswer;
  readonly b: MetricAnswer;
  readonly metric: Writable;
}

/**
 * Two groups beside each other, a column for each metric: their figures, how far apart they are, its interval, and
 * whether that is more than chance. Where several metrics are tested the p are corrected for it.
 */
export function compareTable(answers: readonly MetricAnswer[], naming: Naming): CardTable {
  const pairs = pairsOf(answers, naming);
  if (pairs.length === 0) return { columns: [], rows: [], hidden: 0 };
  const { t } = naming;
  return {
    columns: [
      nameColumn(t(words.group)),
      ...pairs.map(({ a, metric }) => valueColumn(a.metric, t(metric.name), metric)),
    ],
    rows: [
      [{ value: t(words.groupA) }, ...pairs.map(({ a }) => cellOf(a.total, { metric: a.metric, side: 'a' }))],
      [{ value: t(words.groupB) }, ...pairs.map(({ b }) => cellOf(b.total, { metric: b.metric, side: 'b' }))],
      ...judgedRows(pairs.map(comparedOf), t),
    ],
    hidden: 0,
  };
}

function pairsOf(answers: readonly MetricAnswer[], naming: Naming): Pair[] {
  const known = knownOf(answers, naming);
  const firsts = known.filter((_, place) => place % 2 === 0);
  return firsts.flatMap(({ answer: a, metric }, index) => {
    const b = known[index * 2 + 1]?.answer;
    return b ? [{ a, b, metric }] : [];
  });
}

function comparedOf({ a, b, metric }: Pair): GroupsCompared | null {
  const aggregate = aggregates.find((one) => one === metric.aggregate);
  return aggregate === undefined ? null : compareGroups(aggregate, a.total, b.total);
}

/** How far apart they are, and what that is worth. */
function judgedRows(compared: readonly (GroupsCompared | null)[], t: Naming['t']): CardCell[][] {
  const corrected = correctedOf(compared);
  const tests = corrected.filter((p) => p !== null).length;
  const line = (
    name: string,
    cellValue: (one: GroupsCompared | null, place: number) => CardCell['value'],
  ) => [{ value: name }, ...compared.map((one, place) => ({ value: cellValue(one, place) }))];
  return [
    line(t(words.difference), (one) => one?.difference ?? null),
    line(t(words.differenceLow), (one) => one?.interval?.low ?? null),
    line(t(words.differenceHigh), (one) => one?.interval?.high ?? null),
    line(t(words.pAlone), (one) => written(one?.p ?? null)),
    ...(tests > 1
      ? [line(t(words.pCorrected, { n: tests }), (_, place) => written(corrected[place] ?? null))]
      : []),
    line(t(words.finding), (one, place) => t(findingOf(one, corrected[place] ?? null))),
    line(t(words.methodRow), (one) => (one === null ? null : t(methods[one.method]))),
  ];
}

/** Holm’s correction over what was tested; the rest stays untested. */
function correctedOf(compared: readonly (GroupsCompared | null)[]): (number | null)[] {
  const tested = compared.flatMap((one, place) =>
    one === null || one.p === null ? [] : [{ place, p: one.p }],
  );
  const adjusted = adjustHolm(tested.map(({ p }) => p));
  const byPlace = new Map(tested.map(({ place }, index) => [place, adjusted[index] ?? null]));
  return compared.map((_, place) => byPlace.get(place) ?? null);
}

function findingOf(one: GroupsCompared | null, p: number | null): Text {
  if (one === null) return words.tooFew;
  if (one.method === 'none') return words.untested;
  if (p === null) return one.interval === null ? words.tooFew : words.noFinding;
  if (p >= chanceMax) return words.noFinding;
  return one.difference > 0 ? words.aHigher : words.aLower;
}

/** A p as papers write it. */
function written(p: number | null): string | null {
  if (p === null) return null;
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}
