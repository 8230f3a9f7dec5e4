import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  previewTold,
  type ToldPlan,
  toldExport,
  toldProblemWords,
  toldWords as words,
} from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useState } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { FileRead, ImportWizardFrame } from '#ui/imports/file-read.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { type Preview, useStartToldImport } from './data.ts';
import { PlanFields } from './plan-fields.tsx';
import styles from './told.module.css';

interface Props {
  readonly fileId: string;
  readonly onDone: () => void;
}

const sent = (plan: ToldPlan) => ({ ...plan, columns: [...plan.columns] });

/** Which export a file is and how it will be read; every change is tried on the file at once. */
export function ImportWizard({ fileId, onDone }: Props) {
  const [plan, setPlan] = useState<ToldPlan | null>(null);
  const preview = useQuery({
    ...endpointQuery(previewTold, { body: { fileId, plan: plan && sent(plan) } }),
    placeholderData: keepPreviousData,
  });
  if (preview.isPending) return <PageLoading rows={6} />;
  if (!preview.data) return <PageError error={preview.error} onRetry={preview.refetch} />;
  const shown = plan ?? preview.data.plan;
  return (
    <ImportWizardFrame>
      <Summary preview={preview.data} />
      <Acts fileId={fileId} plan={shown} preview={preview.data} onDone={onDone} />
      <PlanFields preview={preview.data} plan={shown} onChange={setPlan} />
    </ImportWizardFrame>
  );
}

function Summary({ preview }: { preview: Preview }) {
  const t = useSay();
  const { fileName, rowCount, totalCount, encoding, isRemembered, problemCount, problems, plan } = preview;
  return (
    <FileRead
      isRemembered={isRemembered}
      besides={totalCount > 0 ? t(words.totalsLeftOut, { count: totalCount }) : null}
      problemCount={problemCount}
      problems={problems.map(({ line, problem, column }) => ({
        line,
        why: t(toldProblemWords[problem], { column }),
      }))}
    >
      <strong>{t(toldExport(plan.export).name)}</strong>{' '}
      {t(words.fileRead, { name: fileName, count: rowCount, encoding })}
    </FileRead>
  );
}

function Acts({ fileId, plan, preview, onDone }: Props & { plan: ToldPlan; preview: Preview }) {
  const t = useSay();
  const toast = useToast();
  const start = useStartToldImport();
  const begin = () =>
    start.mutate(
      { body: { fileId, plan: sent(plan) } },
      {
        onError: toast.refuse,
        onSuccess: () => {
          toast.say(t(words.started));
          onDone();
        },
      },
    );
  const count = preview.rowCount - preview.totalCount - preview.problemCount;
  return (
    <div className={styles['head']}>
      <Button
        type="primary"
        loading={start.isPending}
        disabled={preview.lacks !== null || count === 0}
        onClick={begin}
      >
        {t(words.start, { count })}
      </Button>
      <Button onClick={onDone}>{t(words.cancel)}</Button>
    </div>
  );
}
