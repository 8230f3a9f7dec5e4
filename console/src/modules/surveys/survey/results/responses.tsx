import type { FormDefinition } from '@zhiyin/domain/kit';
import {
  answerWayWords,
  leftOutWords,
  type Measure,
  measures,
  measureWords,
  type Survey,
  type SurveyResponse,
  surveyScreenWords as words,
} from '@zhiyin/domain/surveys';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMemberNames } from '#modules/people';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { type ResponseQuery, useResponses } from '../data.ts';
import styles from '../survey.module.css';
import { ResponseDialog } from './response-dialog.tsx';

interface Props {
  readonly survey: Survey;
  readonly form: FormDefinition;
  readonly query: ResponseQuery;
}

/** Each answer, latest first; a row opens the whole of it. */
export function Responses({ survey, form, query }: Props) {
  const t = useSay();
  const [openId, setOpen] = useState<string | null>(null);
  const responses = useResponses(survey.surveyId, query);
  const columns = useColumns(survey, form);
  if (responses.isPending) return <PageLoading rows={6} />;
  if (!responses.data) return <PageError error={responses.error} onRetry={responses.refetch} />;
  const pages = pagesOf<SurveyResponse>(responses);
  const opened = pages.rows?.find(({ responseId }) => responseId === openId);
  return (
    <>
      <DataTable
        label={t(words.answers)}
        columns={columns}
        {...pages}
        rowKey={({ responseId }) => responseId}
        openKey={openId}
        onOpen={({ responseId }) => setOpen(responseId)}
        empty={<Empty icon="search" title={t(words.nothingFound)} sentence={t(words.nothingFoundHint)} />}
      />
      {opened && (
        <ResponseDialog survey={survey} form={form} response={opened} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function useColumns({ plan }: Survey, form: FormDefinition): Column<SurveyResponse>[] {
  const t = useSay();
  const format = useFormat();
  const who = useWhoColumns();
  const asked = measures.filter((measure) => form.questions.some(({ key }) => key === measure));
  const written = form.questions.filter(({ kind }) => kind === 'long-text' || kind === 'text');
  return [
    ...asked.slice(0, 3).map((measure) => markColumn(t(measureWords[measure]), measure)),
    {
      key: 'said',
      title: t(words.answer),
      isTitle: true,
      cell: (response) => {
        const text = written.map(({ key }) => response.said[key]).find((one) => one !== undefined);
        return (
          <>
            {text === undefined ? (
              <span className={styles['faint']}>–</span>
            ) : (
              <bdi className={styles['quote']}>{text}</bdi>
            )}
            <span className={styles['onPhone']}>
              <InShort response={response} asked={asked.slice(0, 3)} />
            </span>
          </>
        );
      },
    },
    {
      key: 'mark',
      title: t(words.mark),
      width: '130px',
      isWide: true,
      cell: (response) => <Tags response={response} />,
    },
    ...(plan.isAnonymous ? [] : who),
    {
      key: 'when',
      title: t(words.when),
      width: '110px',
      align: 'end',
      // Of an anonymous answer the day alone is known.
      cell: ({ answeredAt }) => (plan.isAnonymous ? format.day(answeredAt) : <TimeAgo moment={answeredAt} />),
    },
  ];
}

/** The marks in a line, where there is no room for columns, and whether they are low or left out. */
function InShort({ response, asked }: { response: SurveyResponse; asked: readonly Measure[] }) {
  const t = useSay();
  const marks = asked.map((measure) => `${t(measureWords[measure])} ${response.marks[measure] ?? '–'}`);
  return (
    <>
      <span className={styles['faint']}>{marks.join(' · ')}</span>
      <Tags response={response} />
    </>
  );
}

function Tags({ response: { isLow, leftOut } }: { response: SurveyResponse }) {
  const t = useSay();
  return (
    <span className={styles['both']}>
      {isLow && <StatusTag tone="seal">{t(words.low)}</StatusTag>}
      {leftOut && <StatusTag tone="ash">{t(leftOutWords[leftOut])}</StatusTag>}
    </span>
  );
}

function markColumn(title: string, measure: Measure): Column<SurveyResponse> {
  return {
    key: measure,
    title,
    width: '90px',
    align: 'end',
    isWide: true,
    cell: ({ marks }) => marks[measure] ?? '–',
  };
}

/** Whose an answer is, after whose service and how it came. */
function useWhoColumns(): Column<SurveyResponse>[] {
  const t = useSay();
  const names = useMemberNames();
  return [
    {
      key: 'who',
      title: t(words.who),
      width: '130px',
      isWide: true,
      cell: ({ customerName }) => <bdi>{customerName ?? t(words.visitor)}</bdi>,
    },
    {
      key: 'agent',
      title: t(words.agent),
      width: '120px',
      isWide: true,
      cell: ({ agentId }) => (agentId === null ? '–' : (names.get(agentId) ?? agentId.slice(-8))),
    },
    {
      key: 'way',
      title: t(words.way),
      width: '130px',
      isWide: true,
      cell: ({ way }) => way && t(answerWayWords[way]),
    },
  ];
}
