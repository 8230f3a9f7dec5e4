import type { MetricAnswer } from '../../kit/metric/question.ts';
import { grainName } from '../../platform/index.ts';
import { chartWords as words } from '../dashboards/words.ts';
import { type CardTable, cellOf, derivedColumn, type Naming, nameColumn, valueColumn } from './card-table.ts';
import { knownOf } from './time-table.ts';

/** One figure with what it rests on, and what it stands beside. */
export function figureTable(answers: readonly MetricAnswer[], naming: Naming): CardTable {
  const [first] = knownOf(answers, naming);
  if (!first) return { columns: [], rows: [], hidden: 0 };
  const { answer, metric } = first;
  const { total, comparison } = answer;
  const hasInterval = total.low !== null && total.high !== null;
  return {
    columns: [
      nameColumn(naming.t(words.metric)),
      valueColumn(answer.metric, naming.t(words.value), metric),
      derivedColumn('n', naming.t(words.rows), 'count'),
      ...(hasInterval
        ? [
            valueColumn('low', naming.t(words.low), metric, 'before'),
            valueColumn('high', naming.t(words.high), metric, 'before'),
          ]
        : []),
      ...(comparison ? [valueColumn('before', naming.t(words.before), metric, 'before')] : []),
    ],
    rows: [
      [
        { value: naming.t(metric.name) },
        cellOf(total, { metric: answer.metric }),
        { value: total.n },
        ...(hasInterval ? [{ value: total.low }, { value: total.high }] : []),
        ...(comparison ? [{ value: comparison.total.value }] : []),
      ],
    ],
    hidden: 0,
  };
}

/** Steps one after the other: each with its share of the first and of the one before. */
export function funnelTable(answers: readonly MetricAnswer[], naming: Naming): CardTable {
  const known = knownOf(answers, naming);
  const [first] = known;
  if (!first) return { columns: [], rows: [], hidden: 0 };
  const share = (value: number | null, of: number | null | undefined) =>
    value === null || !of ? null : value / of;
  return {
    columns: [
      nameColumn(naming.t(words.step)),
      valueColumn('value', naming.t(words.value), first.metric),
      derivedColumn('of-first', naming.t(words.shareOfFirst), 'share'),
      derivedColumn('of-before', naming.t(words.shareOfBefore), 'share'),
    ],
    rows: known.map(({ answer, metric }, index) => {
      const { value } = answer.total;
      return [
        { value: naming.t(metric.name) },
        cellOf(answer.total, { metric: answer.metric }),
        { value: share(value, first.answer.total.value) },
        { value: index === 0 ? null : share(value, known[index - 1]?.answer.total.value) },
      ];
    }),
    hidden: 0,
    notes: known.slice(1).flatMap((step, index) => overflowOf(step, known[index], naming)),
  };
}

type Step = ReturnType<typeof knownOf>[number];

/** Why a step is more than the one before it, of which it should be a part: a share above 100 % is no share. */
function overflowOf(step: Step, before: Step | undefined, { t }: Naming): string[] {
  if (before === undefined || (step.answer.total.value ?? 0) <= (before.answer.total.value ?? 0)) return [];
  if (before.answer.total.value === null) return [];
  const names = { step: t(step.metric.name), before: t(before.metric.name) };
  const [one, other] = [step.metric.grain, before.metric.grain];
  if (one === other || one === undefined || other === undefined) return [t(words.funnelOtherPeriod, names)];
  const grains = { grain: t(grainName(one)), other: t(grainName(other)) };
  return [t(words.funnelOtherGrain, { ...names, ...grains })];
}
