import { type FileImport, importPageWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from './imports.module.css';

interface Props {
  readonly one: FileImport;
  readonly look: ReactNode;
  readonly onStop: (importId: string) => Promise<unknown>;
  readonly takeProblems: (importId: string) => Promise<void>;
}

/** What can be done with an import: look at what it brought, stop it, take what it left out. */
export function ImportActs({ one, look, onStop, takeProblems }: Props) {
  const t = useSay();
  const toast = useToast();
  const [isStopping, setStopping] = useState(false);
  const { importId, state, failedCount } = one;
  const stop = () => {
    setStopping(true);
    void onStop(importId)
      .catch(toast.refuse)
      .finally(() => setStopping(false));
  };
  return (
    <span className={styles['acts']}>
      {look}
      {(state === 'running' || state === 'waiting') && (
        <Button size="small" loading={isStopping} onClick={stop}>
          {t(words.stop)}
        </Button>
      )}
      {failedCount > 0 && (
        <Button
          size="small"
          icon={<Icon name="download" />}
          onClick={() => takeProblems(importId).catch(toast.refuse)}
        >
          {t(words.problemFile)}
        </Button>
      )}
    </span>
  );
}
