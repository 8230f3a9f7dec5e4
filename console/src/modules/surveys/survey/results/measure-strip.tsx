import {
  answerWayWords,
  type compareNonResponse,
  type MeasureFigure,
  measureWords,
  passedOverWords,
  type Survey,
  type SurveyResults,
  shareOf,
  surveyScreenWords as words,
} from '@zhiyin/domain/surveys';
import type { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Figure } from '#ui/show/figure.tsx';
import { FigureStrip } from '#ui/show/figure-strip.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import styles from '../survey.module.css';

type Weighted = z.output<(typeof compareNonResponse)['response']>['weighted'];

interface StripProps {
  readonly survey: Survey;
  readonly results: SurveyResults;
  readonly weighted: Weighted | null;
}

/** How many answered, and what each measure comes to, with where it may truly lie. */
export function MeasureStrip({ survey, results, weighted }: StripProps) {
  const t = useSay();
  const format = useFormat();
  const { invited, answeredOfInvited, answered, waitingToShow, leftOut, low, measures, isHidden } = results;
  const unshown = survey.state === 'ended' ? words.tooFewToShow : words.waitingToShow;
  const rate = shareOf(answeredOfInvited, invited);
  return (
    <>
      <FigureStrip label={t(words.measuresTitle)}>
        <div>
          <Figure label={t(words.responseRate)} value={rate && format.percent(rate.value)} />
          <p className={styles['faint']}>{t(words.ofInvited, { k: answeredOfInvited, n: invited })}</p>
        </div>
        <div>
          <Figure label={t(words.answered)} value={format.number(answered)} />
          <p className={styles['faint']}>{leftOut > 0 && `${t(words.leftOut)} ${format.number(leftOut)}`}</p>
          {waitingToShow > 0 && (
            <p className={styles['faint']}>{t(unshown, { n: format.number(waitingToShow) })}</p>
          )}
        </div>
        <Figure label={t(words.low)} value={isHidden ? null : format.number(low)} />
        {measures.map((figure) => (
          <OneMeasure
            key={figure.measure}
            figure={figure}
            weighted={weighted?.find(({ measure }) => measure === figure.measure)?.weighted ?? null}
          />
        ))}
      </FigureStrip>
      <Reached results={results} />
    </>
  );
}

interface One {
  readonly figure: MeasureFigure;
  /** What it would be if each group had answered as it was invited; null while nothing is weighted. */
  readonly weighted: number | null;
}

function OneMeasure({ figure: { measure, n, mean, value, interval }, weighted }: One) {
  const t = useSay();
  const format = useFormat();
  const isNps = measure === 'recommend';
  const shown = (one: number, digits?: number) =>
    isNps ? format.number(one, 0) : format.percent(one, digits);
  const name = isNps
    ? t(words.npsName)
    : measure === 'effort'
      ? t(words.cesName)
      : t(words.csatName, { measure: t(measureWords[measure]) });
  return (
    <div>
      <Figure label={name} value={value === null ? null : shown(value)} />
      <p className={styles['faint']}>
        {t(words.answersN, { n: format.number(n) })}
        {mean !== null && ` · ${t(words.meanIs, { mean: format.number(mean, 2) })}`}
      </p>
      {interval && (
        <p className={styles['faint']}>
          {t(isNps ? words.pointsInterval : words.interval, {
            low: shown(interval.low, 0),
            high: shown(interval.high, 0),
          })}
        </p>
      )}
      {weighted !== null && <p>{t(words.weightedIs, { value: shown(weighted) })}</p>}
      {n < 30 && (
        <span title={t(words.fewHint)}>
          <StatusTag tone="ash">{t(words.few)}</StatusTag>
        </span>
      )}
    </div>
  );
}

/** How each way answered, and why others were not asked. */
function Reached({ results: { byWay, waiting, expired, passedOver } }: { results: SurveyResults }) {
  const t = useSay();
  const format = useFormat();
  const ways = byWay.map(({ way, invited, answered }) => {
    const of = invited > 0 ? ` / ${format.number(invited)}` : '';
    return `${t(answerWayWords[way])} ${format.number(answered)}${of}`;
  });
  const why = new Map(Object.entries(passedOverWords));
  const passed = passedOver.map((one) => {
    const word = why.get(one.why);
    return `${word ? t(word) : one.why} ${format.number(one.count)}`;
  });
  const standing = [
    ...(waiting > 0 ? [`${t(words.waitingToAnswer)} ${format.number(waiting)}`] : []),
    ...(expired > 0 ? [`${t(words.expired)} ${format.number(expired)}`] : []),
  ];
  return (
    <div className={styles['side']}>
      {ways.length > 0 && <Line label={t(words.byWay)} parts={[...ways, ...standing]} />}
      {passed.length > 0 && <Line label={t(words.passedOver)} parts={passed} />}
    </div>
  );
}

function Line({ label, parts }: { label: string; parts: readonly string[] }) {
  return (
    <p className={styles['faint']}>
      {label}: {parts.join(' · ')}
    </p>
  );
}
