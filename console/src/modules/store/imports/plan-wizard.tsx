import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { words as consoleWords } from '@zhiyin/domain/console';
import { type ImportPlan, previewImport, storePageWords as words } from '@zhiyin/domain/store';
import { Button } from 'antd';
import { useState } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useStartImport } from '../data.ts';
import styles from '../store.module.css';
import { PlanEditor, type Preview } from './plan-editor.tsx';
import { useProblemText } from './use-problem-text.ts';

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
    <section className={styles['wizard']}>
      <Summary preview={preview.data} />
      <Acts
        fileId={fileId}
        plan={plan ?? preview.data.plan}
        rowCount={preview.data.rowCount}
        onDone={onDone}
      />
      <PlanEditor preview={preview.data} plan={plan ?? preview.data.plan} onChange={setPlan} />
    </section>
  );
}

function Summary({ preview }: { preview: Preview }) {
  const t = useSay();
  const problemText = useProblemText();
  const { fileName, rowCount, encoding, isRemembered, problemCount, problems } = preview;
  return (
    <div role="status">
      <p>
        <strong>{t(words.fileRead, { name: fileName, count: rowCount, encoding })}</strong>
        {isRemembered && <span className={styles['faint']}> {t(words.remembered)}</span>}
      </p>
      <p>{problemCount === 0 ? t(words.allGood) : t(words.someBad, { count: problemCount })}</p>
      {problemCount > 0 && (
        <ul className={styles['problems']}>
          {problems.slice(0, 5).map((one) => (
            <li key={one.line}>
              {t(words.line, { line: one.line })} {problemText(one)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface ActsProps extends Props {
  readonly plan: ImportPlan;
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
