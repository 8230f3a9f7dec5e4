import {
  messageCharactersMax,
  promiseKindWords,
  type ShopPromise,
  promiseWords as words,
} from '@zhiyin/domain/inbox';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { momentOfWall, wallTime } from '#ui/filter-builder/wall-time.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useConversation } from '../../data.ts';
import { newClientId } from '../../outbox/client-id.ts';
import { HelpWhileWriting } from '../../writing/help-while-writing.tsx';
import { useAddressee } from '../../writing/use-findings.ts';
import { useMove } from '../data.ts';
import styles from '../promises.module.css';

interface Props {
  readonly promise: ShopPromise;
  readonly onClose: () => void;
}

/** Another moment for a promise, and the message that tells the customer. */
export function MoveDialog({ promise, onClose }: Props) {
  const t = useSay();
  const id = useId();
  const { now, wall, setWall, moment, draft, isAhead } = useNewMoment(promise);
  // What was typed stays; until then the message follows the time.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? draft;
  const { send, isBusy } = useSend(promise, onClose);
  return (
    <Dialog
      title={t(words.moveTitle)}
      width={440}
      onClose={onClose}
      footer={
        <Button
          type="primary"
          loading={isBusy}
          disabled={!isAhead || text.trim() === ''}
          onClick={() => moment !== null && send(moment, text)}
        >
          {t(words.moveSend)}
        </Button>
      }
    >
      <div className={styles['form']}>
        <label htmlFor={`${id}-time`}>{t(words.newTime)}</label>
        <Input
          id={`${id}-time`}
          data-first
          type="datetime-local"
          min={now}
          value={wall}
          {...(!isAhead && { status: 'error' })}
          onChange={(event) => setWall(event.target.value)}
        />
        <Message promise={promise} text={text} onWrite={setTyped} />
        <p className={styles['faint']}>{t(promise.isClosed ? words.moveOpens : words.moveHint)}</p>
      </div>
    </Dialog>
  );
}

interface MessageProps {
  readonly promise: ShopPromise;
  readonly text: string;
  readonly onWrite: (text: string) => void;
}

/** What the customer is told, with what may be wrong with it. */
function Message({ promise, text, onWrite }: MessageProps) {
  const t = useSay();
  const id = useId();
  const to = useCustomer(promise);
  return (
    <>
      <label htmlFor={id}>{t(words.message)}</label>
      <Input.TextArea
        id={id}
        rows={4}
        maxLength={messageCharactersMax}
        value={text}
        onChange={(event) => onWrite(event.target.value)}
      />
      <HelpWhileWriting to={to} text={text} onWrite={onWrite} />
    </>
  );
}

/** Whose promise it is; their orders are known once their conversation is. */
function useCustomer({ conversationId, customerName }: ShopPromise) {
  const customerId = useConversation(conversationId).data?.customerId ?? null;
  return useAddressee({ conversationId, customerId, customerName });
}

function useNewMoment({ promise, dueAt }: ShopPromise) {
  const t = useSay();
  const format = useFormat();
  const { timeZone } = useLocale();
  const [now] = useState(() => new Date());
  const later = new Date(Math.max(now.getTime(), Date.parse(dueAt)) + 3_600_000);
  const [wall, setWall] = useState(() => wallTime(later.toISOString(), timeZone));
  const moment = momentOfWall(wall, timeZone);
  const time = moment === null ? '' : format.brief(moment, now);
  const draft = t(words.moveDraft, { promise: t(promiseKindWords[promise]), time });
  const isAhead = moment !== null && Date.parse(moment) > now.getTime();
  return { now: wallTime(now.toISOString(), timeZone), wall, setWall, moment, draft, isAhead };
}

function useSend({ promiseId }: ShopPromise, onDone: () => void) {
  const t = useSay();
  const toast = useToast();
  const move = useMove();
  // Sent again after a lost answer, it is the same message.
  const [clientMessageId] = useState(newClientId);
  const send = (dueAt: string, text: string) =>
    move.mutate(
      { params: { promiseId }, body: { dueAt, text, clientMessageId } },
      {
        onSuccess: () => {
          toast.say(t(words.moved));
          onDone();
        },
        onError: toast.refuse,
      },
    );
  return { send, isBusy: move.isPending };
}
