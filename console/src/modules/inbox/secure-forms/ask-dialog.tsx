import { askedKindWords, secureFormHoursMax, secureFormWords as words } from '@zhiyin/domain/inbox';
import { type AskedKind, askedKinds } from '@zhiyin/domain/kit';
import { Button, Checkbox, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { newClientId } from '../outbox/client-id.ts';
import { useAskSecurely } from './data.ts';
import styles from './secure-forms.module.css';

interface Props {
  readonly conversationId: string;
  readonly onClose: () => void;
}

/** What to ask for, and for how long the link opens. */
export function AskDialog({ conversationId, onClose }: Props) {
  const t = useSay();
  const id = useId();
  const [asks, setAsks] = useState<AskedKind[]>([]);
  const [hours, setHours] = useState<number | null>(24);
  const { send, isBusy } = useSend(conversationId, onClose);
  return (
    <Dialog
      title={t(words.askTitle)}
      width={440}
      onClose={onClose}
      footer={
        <Button
          type="primary"
          loading={isBusy}
          disabled={asks.length === 0 || hours === null}
          onClick={() => hours !== null && send(asks, hours)}
        >
          {t(words.send)}
        </Button>
      }
    >
      <div className={styles['form']}>
        <p>{t(words.askHint)}</p>
        <Checkbox.Group<AskedKind>
          aria-label={t(words.what)}
          className={styles['kinds'] ?? ''}
          value={asks}
          onChange={(next) => setAsks(askedKinds.filter((one) => next.includes(one)))}
          options={askedKinds.map((value) => ({ value, label: t(askedKindWords[value]) }))}
        />
        <label htmlFor={id}>{t(words.hours)}</label>
        <InputNumber
          id={id}
          min={1}
          max={secureFormHoursMax}
          precision={0}
          value={hours}
          onChange={setHours}
        />
      </div>
    </Dialog>
  );
}

function useSend(conversationId: string, onDone: () => void) {
  const t = useSay();
  const toast = useToast();
  const ask = useAskSecurely();
  // Sent again after a lost answer, it is the same message.
  const [clientMessageId] = useState(newClientId);
  const send = (asks: AskedKind[], hours: number) =>
    ask.mutate(
      { params: { conversationId }, body: { clientMessageId, asks, hours } },
      {
        onSuccess: () => {
          toast.say(t(words.sent));
          onDone();
        },
        onError: toast.refuse,
      },
    );
  return { send, isBusy: ask.isPending };
}
