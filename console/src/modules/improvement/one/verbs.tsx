import {
  type FindingDetail,
  improvementWork,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useOpenAgain } from '../data.ts';
import { CloseDialog } from './close-dialog.tsx';
import { EditDialog } from './edit-dialog.tsx';

/** What can be done with a finding as a whole. */
export function Verbs({ finding }: { finding: FindingDetail }) {
  const t = useSay();
  const toast = useToast();
  const may = useMay();
  const again = useOpenAgain();
  const [dialog, setDialog] = useState<'edit' | 'close' | null>(null);
  const { findingId, revision, state } = finding;
  if (!may(improvementWork)) return null;
  const openAgain = (seen: number) =>
    again.mutateAsync({ params: { findingId }, body: { revision: seen } }).then(() => {
      toast.forget(findingId);
      toast.say(t(words.openedAgain));
    }, toast.refuse);
  if (state === 'closed') {
    return (
      <Button loading={again.isPending} onClick={() => openAgain(revision)}>
        {t(words.openAgain)}
      </Button>
    );
  }
  return (
    <>
      <Button onClick={() => setDialog('edit')}>{t(words.edit)}</Button>
      <Button type="primary" onClick={() => setDialog('close')}>
        {t(words.close)}
      </Button>
      {dialog === 'edit' && <EditDialog finding={finding} onClose={() => setDialog(null)} />}
      {dialog === 'close' && (
        <CloseDialog
          finding={finding}
          onClose={() => setDialog(null)}
          onClosed={(seen) => toast.sayUndo(t(words.wasClosed), () => openAgain(seen), findingId)}
        />
      )}
    </>
  );
}
