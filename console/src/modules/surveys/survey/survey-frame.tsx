import { Link } from '@tanstack/react-router';
import {
  type Survey,
  surveysManage,
  surveysNavWords,
  surveyScreenWords as words,
} from '@zhiyin/domain/surveys';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { ThingNotes, ThingVerbs } from '#modules/platform';
import { BackLink } from '#ui/control/back-link.tsx';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useMoveSurvey, useSurvey } from './data.ts';
import styles from './survey.module.css';
import { stateTag } from './surveys-page.tsx';

interface Props {
  readonly surveyId: string;
  readonly children: (survey: Survey) => ReactNode;
}

/** What the pages of one survey have: its name and state, what can be done with it, the ways to its other pages. */
export function SurveyFrame({ surveyId, children }: Props) {
  const t = useSay();
  const may = useMay();
  const survey = useSurvey(surveyId);
  const tab = { className: styles['tab'] ?? '', activeOptions: { exact: true } };
  const params = { surveyId };
  return (
    <Page
      title={survey.data?.plan.name ?? t(surveysNavWords.survey)}
      actions={
        survey.data && (
          <>
            <ThingVerbs thing={{ kind: 'survey', id: surveyId, title: survey.data.plan.name }} />
            {may(surveysManage) && <StateActs survey={survey.data} />}
          </>
        )
      }
      description={
        <span className={styles['both']}>
          <BackLink to="/quality/surveys" label={t(surveysNavWords.surveys)} />
          {survey.data && stateTag(t, survey.data.state)}
        </span>
      }
    >
      <ThingNotes kind="survey" id={surveyId} />
      <nav className={styles['tabs']} aria-label={t(surveysNavWords.survey)}>
        <Link to="/quality/surveys/$surveyId" params={params} {...tab}>
          {t(words.results)}
        </Link>
        <Link to="/quality/surveys/$surveyId/analysis" params={params} {...tab}>
          {t(words.analysis)}
        </Link>
        {may(surveysManage) && (
          <Link to="/quality/surveys/$surveyId/settings" params={params} {...tab}>
            {t(surveysNavWords.settings)}
          </Link>
        )}
      </nav>
      {survey.isPending && <PageLoading rows={8} />}
      {survey.isError && !survey.data && <PageError error={survey.error} onRetry={survey.refetch} />}
      {survey.data && children(survey.data)}
    </Page>
  );
}

/** Starts, pauses and ends it. */
function StateActs({ survey: { surveyId, state, revision } }: { survey: Survey }) {
  const t = useSay();
  const toast = useToast();
  const move = useMoveSurvey();
  const to = (next: 'running' | 'paused' | 'ended') =>
    move
      .mutateAsync({ params: { surveyId }, body: { revision, state: next } })
      .catch((error: unknown) => toast.refuse(error));
  return (
    <>
      {(state === 'running' || state === 'paused') && (
        <ConfirmAct
          question={{
            title: t(words.end),
            sentence: t(words.endAsk),
            verb: t(words.end),
            isDestructive: true,
          }}
          onConfirm={() => to('ended')}
        >
          {t(words.end)}
        </ConfirmAct>
      )}
      {state === 'running' ? (
        <Button loading={move.isPending} onClick={() => to('paused')}>
          {t(words.pause)}
        </Button>
      ) : (
        <Button type="primary" loading={move.isPending} onClick={() => to('running')}>
          {t(state === 'draft' ? words.start : words.resume)}
        </Button>
      )}
    </>
  );
}
