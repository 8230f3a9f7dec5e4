import { type Survey, surveyWords, surveyScreenWords as words } from '@zhiyin/domain/surveys';
import { type ComponentProps, useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { startOfDays } from '#modules/platform';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { type ResponseQuery, useNonResponse, useSurveyResults } from '../data.ts';
import styles from '../survey.module.css';
import { SurveyFrame } from '../survey-frame.tsx';
import { MeasureStrip } from './measure-strip.tsx';
import { NarrowBar, type Narrowing } from './narrow-bar.tsx';
import { NonResponse } from './non-response.tsx';
import { Responses } from './responses.tsx';
import { Spreads } from './spreads.tsx';

/** What customers answered: figures, distributions, each answer. */
export function SurveyPage({ surveyId }: { surveyId: string }) {
  return <SurveyFrame surveyId={surveyId}>{(survey) => <Results survey={survey} />}</SurveyFrame>;
}

function Results({ survey }: { survey: Survey }) {
  const t = useSay();
  const { surveyId } = survey;
  const [narrowing, setNarrowing] = useState<Narrowing>({
    days: 0,
    way: null,
    show: 'all',
    weighBy: null,
  });
  const { period, listed } = useQueries(narrowing);
  const results = useSurveyResults(surveyId, period);
  const weighed = useNonResponse(surveyId, narrowing.weighBy, period);
  const weighted = narrowing.weighBy === null ? null : (weighed.data?.weighted ?? null);
  if (results.isPending) return <PageLoading rows={8} />;
  if (!results.data) return <PageError error={results.error} onRetry={results.refetch} />;
  const { isHidden, questions, answered, leftOut, waitingToShow } = results.data;
  const isNarrowed = narrowing.days !== 0 || narrowing.way !== null;
  const isEmpty = answered + leftOut + waitingToShow === 0 && !isNarrowed;
  return (
    <>
      <NarrowBar surveyId={surveyId} value={narrowing} query={listed} onChange={setNarrowing} />
      <MeasureStrip survey={survey} results={results.data} weighted={weighted} />
      {weighted && <p className={styles['faint']}>{t(words.weightedHint)}</p>}
      {isHidden && answered + waitingToShow > 0 && (
        <Empty icon="lock" title={t(words.hidden)} sentence={t(words.hiddenHint)} />
      )}
      {isEmpty ? (
        <Empty icon="star" title={t(words.noAnswers)} sentence={t(words.noAnswersHint)} />
      ) : (
        <>
          {questions.length > 0 && answered > 0 && <Spreads questions={questions} />}
          {results.data.invited > 0 && <NonResponse survey={survey} period={period} />}
          {!isHidden && (
            <Rows survey={survey} form={results.data.form} query={listed} isNarrowed={isNarrowed} />
          )}
        </>
      )}
    </>
  );
}

interface RowsProps extends ComponentProps<typeof Responses> {
  /** By period or way. */
  readonly isNarrowed: boolean;
}

/** Each answer; of a selection of anonymous ones figures alone are told. */
function Rows({ isNarrowed, ...list }: RowsProps) {
  const t = useSay();
  if (!list.survey.plan.isAnonymous || !isNarrowed) return <Responses {...list} />;
  return <Empty icon="lock" title={t(words.figuresOnly)} sentence={t(surveyWords.rowsStayWhole)} />;
}

/** What the figures and the list are asked for. */
function useQueries({ days, way, show }: Narrowing): { period: ResponseQuery; listed: ResponseQuery } {
  const { timeZone } = useLocale();
  const from = days === 0 ? {} : { from: startOfDays(days, new Date(), timeZone) };
  const period = { ...from, ...(way && { way }) };
  const shown = { all: {}, low: { low: 'true' }, leftOut: { leftOut: 'true' } }[show];
  return { period, listed: { ...period, ...shown } };
}
