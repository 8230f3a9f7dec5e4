import { type Conversation, closeConversation, inboxWords, reopenConversation } from '@zhiyin/domain/inbox';
import { reasonsRead } from '@zhiyin/domain/reasons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { ReasonPicker } from '#modules/reasons';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { handled } from '../data.ts';
import { StillOwed } from '../promises/still-owed.tsx';
import styles from './acts.module.css';
import { closingOf } from './use-conversation-acts.ts';

interface Props {
  readonly conversation: Conversation;
  readonly onClose: () => void;
}

/** Ends a conversation and keeps why the customer wrote. By keys: type a part of the reason, Enter, Enter. */
export function CloseDialog({ conversation, onClose }: Props) {
  const t = useSay();
  const mayPick = useMay()(reasonsRead);
  const verb = useRef<HTMLButtonElement>(null);
  const [reasonKey, setReasonKey] = useState(conversation.reasonKey);
  const { end, isBusy } = useEnd(conversation, onClose);
  return (
    <Dialog
      title={t(inboxWords.closeTitle, { name: conversation.customerName ?? t(inboxWords.anonymous) })}
      width={480}
      onClose={onClose}
      footer={
        <>
          {mayPick && conversation.reasonKey === null && (
            <Button type="text" disabled={isBusy} onClick={() => end(null)}>
              {t(inboxWords.closeWithoutReason)}
            </Button>
          )}
          <Button
            ref={verb}
            type="primary"
            disabled={mayPick && reasonKey === null}
            loading={isBusy}
            onClick={() => end(reasonKey)}
          >
            {t(inboxWords.closeWithReason)}
          </Button>
        </>
      }
    >
      <div className={styles['closing']}>
        <StillOwed conversationId={conversation.conversationId} />
        <p>{t(inboxWords.closeAsk)}</p>
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
  const close = useAct(closeConversation, handled);
  const reopen = useAct(reopenConversation, handled);
  const params = { conversationId };
  const undo = () => reopen.mutate({ params }, { onError: toast.refuse });
  const end = (reasonKey: string | null) =>
    close.mutate(
      { params, body: { reasonKey } },
      {
        onSuccess: () => {
          toast.sayUndo(t(inboxWords.closedOne), undo, closingOf(conversationId));
          onEnded();
        },
        onError: toast.refuse,
      },
    );
  return { end, isBusy: close.isPending };
}
