import {
  bucketsOf,
  type CheckedQuestion,
  isTimeGroup,
  type MetricAnswer,
  type MetricPeriod,
  type MetricRow,
  metricReasons,
  type PeriodBucket,
} from '@zhiyin/domain/kit';
import { metricWords } from '@zhiyin/domain/platform';
import type { Tx } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { Asking, Cell } from './asking.ts';
import { measured, nothing } from './measured.ts';
import type { MetricSource } from './metric-source.ts';
import { knownTargets } from './metric-targets.ts';
import { cellsOf, numbersMax } from './numbers.ts';
import type { Scope } from './rows-behind.ts';

/** A question that may be asked, with where its rows come from. */
export interface Checked {
  readonly source: MetricSource;
  readonly checked: CheckedQuestion;
}

/** One period of a question: the number of the whole, and of each part and group where it is cut. */
interface Measuring {
  readonly period: MetricPeriod;
  readonly whole: Asking;
  readonly cut: Asking | null;
}

/** Answers questions in their order. @throws Refusal `limit` when an answer would have too many numbers. */
export async function askMetrics(tx: Tx, questions: readonly Checked[]): Promise<MetricAnswer[]> {
  const daysOf = oncePerPeriod();
  const measurings = questions.map(({ source, checked }) => {
    const { question, comparedWith } = checked;
    const periods = [question.period, ...(comparedWith ? [comparedWith] : [])];
    return periods.map((period) => measuringOf(source, checked, period, daysOf(period)));
  });
  const asked = measurings.flat().flatMap(({ whole, cut }) => (cut ? [whole, cut] : [whole]));
  const cells = await cellsOf(tx, asked);
  const found = new Map(asked.map((asking, index) => [asking, cells[index] ?? []]));
  const answers: MetricAnswer[] = [];
  for (const [index, { checked }] of questions.entries()) {
    const [now, before] = (measurings[index] ?? []).map((measuring) => answered(checked, measuring, found));
    if (!now) throw new Error('a question has a period');
    const isHeld = checked.question.compare === 'target';
    const targets = isHeld ? await knownTargets.of(tx.system)(tx, checked) : null;
    answers.push({ metric: checked.metric.key, ...now, comparison: before ?? null, targets });
  }
  return answers;
}

/** What lasts belongs to no one hour. @throws Refusal `invalid` when it is to be grouped by one. */
export function requireMoment(source: MetricSource, { question }: CheckedQuestion): void {
  const groups = [question.groupBy, question.thenBy];
  if (source.lasts === undefined || !groups.some((group) => group !== undefined && isTimeGroup(group)))
    return;
  throw new Refusal('invalid', metricReasons.unknownDimension);
}

function measuringOf(
  source: MetricSource,
  { question, filter }: CheckedQuestion,
  period: MetricPeriod,
  days: readonly PeriodBucket[],
): Measuring {
  const { bucket, groupBy, thenBy } = question;
  const scope: Scope = {
    filter,
    zone: period.zone,
    parts: bucketsOf(period, 'none'),
    groupBy: undefined,
    thenBy: undefined,
  };
  const isCut = bucket !== 'none' || groupBy !== undefined;
  const parts = isCut ? bucketsOf(period, bucket) : [];
  return {
    period,
    whole: { source, scope, isCut: false, days },
    cut: isCut
      ? {
          source,
          scope: { ...scope, parts, groupBy, thenBy },
          isCut: true,
          days: bucket === 'hour' ? null : days,
        }
      : null,
  };
}

/** Cutting months into days takes longer than counting them: the cards of a dashboard have few periods. */
function oncePerPeriod(): (period: MetricPeriod) => readonly PeriodBucket[] {
  const known = new Map<string, readonly PeriodBucket[]>();
  return (period) => {
    const name = JSON.stringify(period);
    const days = known.get(name) ?? bucketsOf(period, 'day');
    known.set(name, days);
    return days;
  };
}

function answered(
  { question }: CheckedQuestion,
  { period, whole, cut }: Measuring,
  found: ReadonlyMap<Asking, readonly Cell[]>,
): Pick<MetricAnswer, 'period' | 'rows' | 'total'> {
  const { metric, aggregate } = whole.source;
  const total = measured(metric, aggregate, found.get(whole)?.[0] ?? nothing);
  if (cut === null)
    return { period, rows: [{ bucket: null, group: null, thenGroup: null, ...total }], total };
  const cells = found.get(cut) ?? [];
  if (cells.length > numbersMax) throw new Refusal('limit', metricWords.metricTooFine, { max: numbersMax });
  const rows = cells.map(
    ({ part, grp, thenGrp, ...raw }): MetricRow => ({
      bucket: question.bucket === 'none' ? null : (cut.scope.parts[part - 1]?.key ?? null),
      group: grp,
      thenGroup: thenGrp,
      ...measured(metric, aggregate, raw),
    }),
  );
  return { period, rows, total };
}
