import { type Conversation, inboxWords as words } from '@zhiyin/domain/inbox';
import { reasonsRead } from '@zhiyin/domain/reasons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { ReasonPicker } from '#modules/reasons';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useClose } from '../data.ts';
import styles from './side.module.css';

interface Props {
  readonly conversation: Conversation;
  readonly onClose: () => void;
}

/** Ends a conversation and keeps why the customer wrote. By keys: type a part of the reason, Enter, Enter. */
export function CloseDialog({ conversation, onClose }: Props) {
  const t = useSay();
  const mayPick = useMay()(reasonsRead);
  const verb = useRef<HTMLButtonElement>(null);
  const [reasonKey, setReasonKey] = useState<string | null>(null);
  const { end, isBusy } = useEnd(conversation, onClose);
  return (
    <Dialog
      title={t(words.closeTitle, { name: conversation.customerName ?? t(words.anonymous) })}
      width={480}
      onClose={onClose}
      footer={
        <>
          <Button type="text" disabled={isBusy} onClick={() => end(null)}>
            {t(words.closeWithoutReason)}
          </Button>
          <Button
            ref={verb}
            type="primary"
            disabled={mayPick && reasonKey === null}
            loading={isBusy}
            onClick={() => end(reasonKey)}
          >
            {t(words.closeWithReason)}
          </Button>
        </>
      }
    >
      <div className={styles['closing']}>
        <p>{t(words.closeAsk)}</p>
        {mayPick && (
          <ReasonPicker
            value={reasonKey}
            onChange={setReasonKey}
            // The verb can take the focus only once it is no longer disabled.
            onDone={() => requestAnimationFrame(() => verb.current?.focus())}
          />
        )}
      </div>
    </Dialog>
  );
}

function useEnd({ conversationId }: Conversation, onEnded: () => void) {
  const t = useSay();
  const toast = useToast();
  const close = useClose();
  const end = (reasonKey: string | null) =>
    close.mutate(
      { params: { conversationId }, body: { reasonKey } },
      {
        onSuccess: () => {
          toast.say(t(words.closedOne));
          onEnded();
        },
        onError: toast.refuse,
      },
    );
  return { end, isBusy: close.isPending };
}
