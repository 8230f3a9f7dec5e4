import type { FormDefinition } from '@zhiyin/domain/kit';
import {
  exportFormAnswers,
  type FormAnswer,
  formNavWords,
  formPageWords as words,
} from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useState } from 'react';
import { address } from '#lib/call/address.ts';
import { takeFile } from '#lib/call/take-file.ts';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useAnswers, useForms, useVersion } from '../data.ts';
import { FormFrame } from '../form-frame.tsx';
import styles from '../forms.module.css';
import { AnswerDialog } from './answer-dialog.tsx';
import { respondentWords } from './respondent-words.ts';

/** Most questions that have a column of their own; the others are read in the single answer and in the export. */
const columnsMax = 4;

/** What was answered to one form, latest first. */
export function FormAnswersPage({ formId }: { formId: string }) {
  const t = useSay();
  const toast = useToast();
  const takeAway = () =>
    takeFile(address(exportFormAnswers.path, { formId }, {}), 'zhiyin-form.csv').catch(toast.refuse);
  return (
    <FormFrame
      formId={formId}
      actions={
        <Button icon={<Icon name="download" />} onClick={takeAway}>
          {t(words.exportCsv)}
        </Button>
      }
    >
      <AnswerList formId={formId} />
    </FormFrame>
  );
}

function AnswerList({ formId }: { formId: string }) {
  const t = useSay();
  const format = useFormat();
  const [openId, setOpen] = useState<string | null>(null);
  const published = useForms().data?.items.find((one) => one.formId === formId)?.publishedVersion ?? 0;
  const latest = useVersion(formId, published > 0 ? published : null).data;
  const answers = useAnswers(formId);
  if (answers.isPending) return <PageLoading rows={6} />;
  if (!answers.data) return <PageError error={answers.error} onRetry={answers.refetch} />;
  return (
    <>
      <DataTable
        label={t(formNavWords.answers)}
        {...pagesOf<FormAnswer>(answers)}
        columns={columnsOf(t, latest, (score) => format.number(score, 1))}
        rowKey={({ responseId }) => responseId}
        openKey={openId}
        onOpen={({ responseId }) => setOpen(responseId)}
        empty={<Empty icon="inbox" title={t(words.noAnswers)} sentence={t(words.noAnswersSay)} />}
      />
      {openId && <AnswerDialog formId={formId} responseId={openId} onClose={() => setOpen(null)} />}
    </>
  );
}

function columnsOf(
  t: Say,
  latest: FormDefinition | undefined,
  number: (score: number) => string,
): Column<FormAnswer>[] {
  const asked = (latest?.questions ?? []).slice(0, columnsMax).map(
    ({ key, label }): Column<FormAnswer> => ({
      key: `q-${key}`,
      title: t(label),
      isWide: true,
      cell: ({ said }) => <bdi className={styles['cell']}>{said[key]}</bdi>,
    }),
  );
  return [
    {
      key: 'when',
      title: t(words.respondedAtColumn),
      width: '140px',
      isTitle: true,
      cell: ({ respondedAt }) => <TimeAgo moment={respondedAt} as="brief" />,
    },
    {
      key: 'who',
      title: t(words.respondent),
      width: '90px',
      cell: ({ respondentKind, respondentId }) => t(respondentWords(respondentKind, respondentId)),
    },
    ...asked,
    {
      key: 'score',
      title: t(words.score),
      width: '80px',
      align: 'end',
      cell: ({ score }) => (score === null ? '–' : number(score)),
    },
    {
      key: 'version',
      title: t(words.version),
      width: '70px',
      align: 'end',
      isWide: true,
      cell: ({ version }) => String(version),
    },
  ];
}
