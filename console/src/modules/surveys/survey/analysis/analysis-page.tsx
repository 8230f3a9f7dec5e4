import {
  type Survey,
  surveyScreenWords as screenWords,
  analysisWords as words,
} from '@zhiyin/domain/surveys';
import { useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { startOfDays } from '#modules/platform';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { SurveyFrame } from '../survey-frame.tsx';
import styles from './analysis.module.css';
import { AnalysisBar, type Asked } from './analysis-bar.tsx';
import { BoxTable } from './box-table.tsx';
import { CsiPart } from './csi-part.tsx';
import { type AnalysisQuery, useAnalysis } from './data.ts';
import { Differences } from './differences/differences.tsx';
import { DriversPart } from './drivers/drivers-part.tsx';
import { KanoPart, ServqualPart } from './studies.tsx';
import { TrendPart } from './trend/trend-part.tsx';

/** What the answers tell beyond their distributions. */
export function AnalysisPage({ surveyId }: { surveyId: string }) {
  return <SurveyFrame surveyId={surveyId}>{(survey) => <Analysis survey={survey} />}</SurveyFrame>;
}

function Analysis({ survey: { surveyId } }: { survey: Survey }) {
  const t = useSay();
  const [asked, setAsked] = useState<Asked>({ days: 0, way: null, by: null, outcome: null });
  const query = useAnalysisQuery(asked);
  const found = useAnalysis(surveyId, query);
  const change = (part: Partial<Asked>) => setAsked({ ...asked, ...part });
  if (found.isPending) return <PageLoading rows={8} />;
  if (!found.data) return <PageError error={found.error} onRetry={found.refetch} />;
  const { answered, isHidden, isCut, boxes, csi, servqual, kano } = found.data;
  return (
    <>
      <AnalysisBar surveyId={surveyId} value={asked} query={query} onChange={change} />
      <p className={styles['faint']}>{t(words.hint)}</p>
      {isCut && <p className={styles['faint']}>{t(words.cut)}</p>}
      {isHidden && <Empty icon="lock" title={t(screenWords.hidden)} sentence={t(screenWords.hiddenHint)} />}
      {answered === 0 && (
        <Empty icon="star" title={t(screenWords.noAnswers)} sentence={t(screenWords.noAnswersHint)} />
      )}
      {answered > 0 && !isHidden && (
        <div className={styles['parts']}>
          {boxes.length === 0 && kano.length === 0 && (
            <Empty icon="chart" title={t(words.nothingRated)} sentence={t(words.nothingRatedHint)} />
          )}
          {servqual && <ServqualPart servqual={servqual} />}
          {kano.length > 0 && <KanoPart features={kano} />}
          {boxes.length > 0 && <Rated analysis={found.data} onChange={change} />}
          {csi && <CsiPart csi={csi} />}
        </div>
      )}
    </>
  );
}

interface RatedProps {
  readonly analysis: NonNullable<ReturnType<typeof useAnalysis>['data']>;
  readonly onChange: (part: Partial<Asked>) => void;
}

/** What there is to say of marks; the questions of a study have their own part, and only their boxes are shown here. */
function Rated({ analysis, onChange }: RatedProps) {
  if (analysis.trends.length === 0) return <BoxTable boxes={analysis.boxes} />;
  return (
    <>
      <TrendPart trends={analysis.trends} />
      <BoxTable boxes={analysis.boxes} />
      <Differences analysis={analysis} onBy={(by) => onChange({ by })} />
      <DriversPart drivers={analysis.drivers} onOutcome={(outcome) => onChange({ outcome })} />
    </>
  );
}

function useAnalysisQuery({ days, way, by, outcome }: Asked): AnalysisQuery {
  const { timeZone } = useLocale();
  return {
    ...(by && { by }),
    ...(days > 0 && { from: startOfDays(days, new Date(), timeZone) }),
    ...(way && { way }),
    ...(outcome && { outcome }),
  };
}
