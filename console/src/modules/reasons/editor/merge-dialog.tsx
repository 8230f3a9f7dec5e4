import { words as consoleWords } from '@zhiyin/domain/console';
import { type Reason, reasonOf, reasonsWords as words } from '@zhiyin/domain/reasons';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useMergeReason } from '../data.ts';
import { ReasonPicker } from '../picker/reason-picker.tsx';

interface Props {
  readonly reason: Reason;
  readonly reasons: readonly Reason[];
  readonly onClose: () => void;
}

/** Lets one reason stand for another for good, so it is asked about first. */
export function MergeDialog({ reason, reasons, onClose }: Props) {
  const t = useSay();
  const { locale } = useLocale();
  const toast = useToast();
  const merge = useMergeReason();
  const [intoKey, setIntoKey] = useState<string | null>(null);
  const into = intoKey === null ? undefined : reasonOf(reasons, intoKey);
  const names = { from: reason.words[locale], into: into?.words[locale] ?? '' };
  const onConfirm = () => {
    if (!into) return;
    merge.mutate(
      { reason, into: into.key },
      { onSuccess: () => toast.say(t(words.mergedOne, names)), onSettled: onClose },
    );
  };
  return (
    <Dialog
      title={t(words.mergeTitle, { name: reason.words[locale] })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(consoleWords.cancel)}</Button>
          <ConfirmAct
            type="primary"
            disabled={!into}
            loading={merge.isPending}
            question={{
              title: t(words.mergeAsk, names),
              sentence: t(words.mergeHint),
              verb: t(words.merge),
              isDestructive: true,
            }}
            onConfirm={onConfirm}
          >
            {t(words.merge)}
          </ConfirmAct>
        </>
      }
    >
      <ReasonPicker value={intoKey} onChange={setIntoKey} except={[reason.key]} />
    </Dialog>
  );
}
