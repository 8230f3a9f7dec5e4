import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { words as consoleWords } from '@zhiyin/domain/console';
import {
  type ImportPlan,
  previewImport,
  rowProblemWords,
  storePageWords as words,
} from '@zhiyin/domain/store';
import { Button } from 'antd';
import { useState } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { FileRead, ImportWizardFrame } from '#ui/imports/file-read.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useStartImport } from '../data.ts';
import styles from '../store.module.css';
import { PlanEditor, type Preview } from './plan-editor.tsx';

interface Props {
  readonly fileId: string;
  readonly onDone: () => void;
}

/** What a file holds and how it will be read; every change is tried on the file at once. */
export function PlanWizard({ fileId, onDone }: Props) {
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const asked = plan && { ...plan, columns: [...plan.columns] };
  const preview = useQuery({
    ...endpointQuery(previewImport, { body: { fileId, plan: asked } }),
    placeholderData: keepPreviousData,
  });
  if (preview.isPending) return <PageLoading rows={6} />;
  if (!preview.data) return <PageError error={preview.error} onRetry={preview.refetch} />;
  return (
    <ImportWizardFrame>
      <Summary preview={preview.data} />
      <Acts
        fileId={fileId}
        plan={plan ?? preview.data.plan}
        rowCount={preview.data.rowCount - preview.data.problemCount}
        onDone={onDone}
      />
      <PlanEditor preview={preview.data} plan={plan ?? preview.data.plan} onChange={setPlan} />
    </ImportWizardFrame>
  );
}

function Summary({ preview }: { preview: Preview }) {
  const t = useSay();
  const { fileName, rowCount, encoding, isRemembered, problemCount, problems } = preview;
  return (
    <FileRead
      isRemembered={isRemembered}
      problemCount={problemCount}
      problems={problems.map(({ line, problem, column }) => ({
        line,
        why: t(rowProblemWords[problem], { column }),
      }))}
    >
      <strong>{t(words.fileRead, { name: fileName, count: rowCount, encoding })}</strong>
    </FileRead>
  );
}

interface ActsProps extends Props {
  readonly plan: ImportPlan;
  /** Of the rows that can be taken in. */
  readonly rowCount: number;
}

function Acts({ fileId, plan, rowCount, onDone }: ActsProps) {
  const t = useSay();
  const toast = useToast();
  const start = useStartImport();
  const begin = () =>
    start.mutate(
      { body: { fileId, plan: { ...plan, columns: [...plan.columns] } } },
      {
        onError: toast.refuse,
        onSuccess: () => {
          toast.say(t(words.started));
          onDone();
        },
      },
    );
  return (
    <div className={styles['head']}>
      <Button type="primary" loading={start.isPending} disabled={rowCount === 0} onClick={begin}>
        {t(words.start, { count: rowCount })}
      </Button>
      <Button onClick={onDone}>{t(consoleWords.cancel)}</Button>
    </div>
  );
}
