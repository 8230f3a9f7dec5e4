import { aggregates } from '../../kit/metric/aggregate.ts';
import type { MetricAnswer } from '../../kit/metric/question.ts';
import type { Text } from '../../kit/words.ts';
import { adjustHolm } from '../../statistics/index.ts';
import { type CompareMethod, compareGroups, type GroupsCompared } from '../comparing/compare-groups.ts';
import { chartWords as words } from '../dashboards/words.ts';
import { type CardCell, type CardTable, cellOf, type Naming, nameColumn, valueColumn } from './card-table.ts';
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

/**
 * Two groups beside each other, a column for each metric: their figures, how far apart they are, its interval, and
 * whether that is more than chance. Where several metrics are tested the p are corrected for it.
 */
export function compareTable(answers: readonly MetricAnswer[], naming: Naming): CardTable {
  const known = knownOf(answers, naming);
  const pairs = Array.from({ length: Math.floor(known.length / 2) }, (_, index) =>
    known.slice(index * 2, index * 2 + 2),
  ).flatMap(([a, b]) => (a && b ? [{ a: a.answer, b: b.answer, metric: a.metric }] : []));
  if (pairs.length === 0) return { columns: [], rows: [], hidden: 0 };
  const compared = pairs.map(({ a, b, metric }) => {
    const aggregate = aggregates.find((one) => one === metric.aggregate);
    return aggregate === undefined ? null : compareGroups(aggregate, a.total, b.total);
  });
  const corrected = correctedOf(compared);
  const tests = corrected.filter((p) => p !== null).length;
  const { t } = naming;
  const line = (name: string, cells: readonly CardCell[]): CardCell[] => [{ value: name }, ...cells];
  return {
    columns: [
      nameColumn(t(words.group)),
      ...pairs.map(({ a, metric }) => valueColumn(a.metric, t(metric.name), metric)),
    ],
    rows: [
      line(
        t(words.groupA),
        pairs.map(({ a }) => cellOf(a.total, { metric: a.metric, side: 'a' })),
      ),
      line(
        t(words.groupB),
        pairs.map(({ b }) => cellOf(b.total, { metric: b.metric, side: 'b' })),
      ),
      line(
        t(words.difference),
        compared.map((one) => ({ value: one?.difference ?? null })),
      ),
      line(
        t(words.differenceLow),
        compared.map((one) => ({ value: one?.interval?.low ?? null })),
      ),
      line(
        t(words.differenceHigh),
        compared.map((one) => ({ value: one?.interval?.high ?? null })),
      ),
      line(
        t(words.pAlone),
        compared.map((one) => ({ value: written(one?.p ?? null) })),
      ),
      ...(tests > 1
        ? [
            line(
              t(words.pCorrected, { n: tests }),
              corrected.map((p) => ({ value: written(p) })),
            ),
          ]
        : []),
      line(
        t(words.finding),
        compared.map((one, index) => ({ value: t(findingOf(one, corrected[index] ?? null)) })),
      ),
      line(
        t(words.methodRow),
        compared.map((one) => ({ value: one === null ? null : t(methods[one.method]) })),
      ),
    ],
    hidden: 0,
  };
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
