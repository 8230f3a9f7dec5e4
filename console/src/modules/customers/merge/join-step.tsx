import { type MergePreview, customersWords as words } from '@zhiyin/domain/customers';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import styles from '../customers.module.css';
import { useMergePreview } from '../data.ts';
import { type Choice, firstChoice, takenFields } from './choice.ts';
import { CompareRecords } from './compare-records.tsx';
import { Preview } from './preview.tsx';
import { useMerge } from './use-merge.ts';

interface Props {
  readonly title: string;
  readonly customerId: string;
  readonly otherId: string;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

/** What the joined customer shows and has, before it is done; joins just what was looked at. */
export function JoinStep({ title, customerId, otherId, onAnother, onClose }: Props) {
  const t = useSay();
  const [isJoining, setJoining] = useState(false);
  const preview = useMergePreview(customerId, otherId, !isJoining);
  const [changed, setChanged] = useState<Choice | null>(null);
  const { merge, isBusy } = useMerge();
  const choice = changed ?? (preview.data && firstChoice(preview.data.into, preview.data.from));
  const send = async (looked: MergePreview, chosen: Choice) => {
    setJoining(true);
    if (await merge(askedOf(looked, chosen))) return onClose();
    setJoining(false);
    await preview.refetch();
  };
  const footer = (
    <>
      <Button onClick={onAnother}>{t(words.chooseAnother)}</Button>
      <Button
        type="primary"
        loading={isBusy}
        disabled={!preview.data}
        onClick={() => preview.data && choice && send(preview.data, choice)}
      >
        {t(words.merge)}
      </Button>
    </>
  );
  return (
    <Dialog title={title} width={640} onClose={onClose} footer={footer}>
      {preview.isPending && <PageLoading rows={4} />}
      {preview.isError && <PageError error={preview.error} onRetry={preview.refetch} />}
      {preview.data && choice && (
        <div className={styles['choosing']}>
          <CompareRecords
            into={preview.data.into}
            from={preview.data.from}
            choice={choice}
            onChoose={setChanged}
          />
          <Preview of={preview.data} />
        </div>
      )}
    </Dialog>
  );
}

function askedOf({ into, from }: MergePreview, chosen: Choice) {
  return {
    customerId: into.customerId,
    fromCustomerId: from.customerId,
    fields: takenFields(chosen),
    revisions: { revision: into.revision, fromRevision: from.revision },
  };
}
