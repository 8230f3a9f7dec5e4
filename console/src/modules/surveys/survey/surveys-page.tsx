import { useNavigate } from '@tanstack/react-router';
import {
  type Survey,
  surveyStateWords,
  surveysManage,
  surveysNavWords,
  surveyScreenWords as words,
} from '@zhiyin/domain/surveys';
import { Button } from 'antd';
import { useState } from 'react';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useSurveys } from './data.ts';
import { NewSurveyDialog } from './new-survey-dialog.tsx';
import styles from './survey.module.css';

/** Every survey of the shop: how it stands, and what has come of it. */
export function SurveysPage() {
  const t = useSay();
  const may = useMay();
  const navigate = useNavigate();
  const surveys = useSurveys();
  const columns = useSurveyColumns();
  const [isAdding, setAdding] = useState(false);
  const add = may(surveysManage) && (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
      {t(words.newSurvey)}
    </Button>
  );
  return (
    <Page title={t(surveysNavWords.surveys)} description={t(words.surveysHint)} actions={add}>
      {surveys.isPending && <PageLoading rows={6} />}
      {surveys.isError && !surveys.data && <PageError error={surveys.error} onRetry={surveys.refetch} />}
      {surveys.data && (
        <DataTable
          label={t(surveysNavWords.surveys)}
          columns={columns}
          rows={surveys.data.items}
          rowKey={({ surveyId }) => surveyId}
          onOpen={({ surveyId }) => navigate({ to: '/quality/surveys/$surveyId', params: { surveyId } })}
          empty={
            <Empty icon="star" title={t(words.noSurveys)} sentence={t(words.noSurveysHint)} action={add} />
          }
        />
      )}
      {isAdding && <NewSurveyDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function useSurveyColumns(): Column<Survey>[] {
  const t = useSay();
  const format = useFormat();
  const count = (key: 'invited' | 'answered'): Column<Survey> => ({
    key,
    title: t(words[key]),
    width: '90px',
    align: 'end',
    cell: (survey) => format.number(survey[key]),
  });
  return [
    {
      key: 'name',
      title: t(words.name),
      isTitle: true,
      cell: ({ plan, formTitle }) => (
        <span className={styles['name']}>
          <bdi>{plan.name}</bdi>
          <bdi className={styles['faint']}>{t(formTitle)}</bdi>
        </span>
      ),
    },
    { key: 'state', title: t(words.stateNow), width: '110px', cell: ({ state }) => stateTag(t, state) },
    {
      key: 'named',
      title: t(words.who),
      width: '90px',
      isWide: true,
      cell: ({ plan }) => t(plan.isAnonymous ? words.isAnonymous : words.named),
    },
    count('invited'),
    count('answered'),
  ];
}

/** How a survey stands. */
export function stateTag(t: Say, state: Survey['state']) {
  const tone = state === 'running' ? 'jade' : state === 'paused' ? 'amber' : 'ash';
  return <StatusTag tone={tone}>{t(surveyStateWords[state])}</StatusTag>;
}
