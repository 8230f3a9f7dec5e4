import { type FormVersion, formPageWords as words } from '@zhiyin/domain/platform';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useVersions } from '../data.ts';
import { FormFrame } from '../form-frame.tsx';
import styles from '../forms.module.css';
import { VersionChanges } from './version-changes.tsx';

/** The published versions of a form, and what each changed. */
export function FormVersionsPage({ formId }: { formId: string }) {
  const versions = useVersions(formId);
  const [chosen, setChosen] = useState<number | null>(null);
  const items = versions.data?.items ?? [];
  const shown = items.find(({ version }) => version === chosen) ?? items[0];
  return (
    <FormFrame formId={formId}>
      {versions.isPending && <PageLoading rows={4} />}
      {versions.isError && !versions.data && <PageError error={versions.error} onRetry={versions.refetch} />}
      {versions.data && items.length === 0 && <NoVersion />}
      {shown && (
        <div className={styles['versions']}>
          <ol className={styles['list']}>
            {items.map((one) => (
              <li key={one.version}>
                <VersionLine version={one} isChosen={one === shown} onChoose={() => setChosen(one.version)} />
              </li>
            ))}
          </ol>
          <VersionChanges formId={formId} version={shown.version} />
        </div>
      )}
    </FormFrame>
  );
}

function NoVersion() {
  const t = useSay();
  return <p className={styles['faint']}>{t(words.noFormsSay)}</p>;
}

interface LineProps {
  readonly version: FormVersion;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function VersionLine({ version: one, isChosen, onChoose }: LineProps) {
  const t = useSay();
  const format = useFormat();
  const { version, createdAt, questionCount, answerCount } = one;
  return (
    <button type="button" aria-pressed={isChosen} className={styles['version']} onClick={onChoose}>
      <b>{t(words.versionNumber, { version })}</b>
      <span className={styles['faint']}>{format.exact(createdAt)}</span>
      <span className={styles['faint']}>
        {t(words.questionCount, { count: questionCount })} · {t(words.answerCount, { count: answerCount })}
      </span>
    </button>
  );
}
