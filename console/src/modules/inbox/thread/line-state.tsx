import { inboxWords, outsidePageWords, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useDelivery, useIsRecalled } from '../outside/deliveries-context.ts';
import { DeliveryState } from '../outside/delivery-state.tsx';
import styles from './thread.module.css';
import type { Line } from './timeline.ts';

/** What can be done with a message that was not sent; each takes its key. */
export interface LineVerbs {
  readonly onRetry: (key: string) => void;
  readonly onSendAnyway: (key: string) => void;
  readonly onTakeBack: (key: string) => void;
  readonly onDiscard: (key: string) => void;
}

interface Props {
  readonly line: Line;
  readonly isLastOfOurs: boolean;
  readonly isRead: boolean;
  readonly verbs: LineVerbs;
}

/** Whether the server has a message of ours and the customer has read it; what can be done when it was not sent. */
export function LineState({ line, isLastOfOurs, isRead, verbs }: Props) {
  const t = useSay();
  const { state, number } = line;
  const out = useDelivery(number);
  const isRecalled = useIsRecalled(number);
  if (isRecalled) return <Recalled />;
  if (state === 'failed') return <NotSent line={line} verbs={verbs} />;
  if (out) return <DeliveryState {...out} isLast={isLastOfOurs} />;
  if (state === 'sent' && !isLastOfOurs) return null;
  const word = state === 'sending' ? inboxWords.sending : isRead ? words.readByCustomer : inboxWords.sent;
  return (
    <p className={styles['state']} data-read={isRead && state === 'sent'}>
      <Icon name={state === 'sending' ? 'clock' : isRead ? 'eye' : 'check'} size={12} />
      {t(word)}
    </p>
  );
}

/** What was taken back at the vendor stays here, and is told: an answer to it may puzzle the customer. */
function Recalled() {
  const t = useSay();
  return (
    <p className={styles['state']}>
      <Icon name="undo" size={12} />
      {t(outsidePageWords.outsideRecalled)}
    </p>
  );
}

function NotSent({ line, verbs }: { line: Line; verbs: LineVerbs }) {
  const t = useSay();
  const { key, problem, isOvertaken } = line;
  return (
    <p role="alert" className={styles['failed']}>
      <Icon name="warning" size={12} />
      <span>
        {t(inboxWords.notSent)}
        {problem !== null && <span className={styles['why']}> · {problem}</span>}
      </span>
      {isOvertaken ? (
        <button type="button" onClick={() => verbs.onSendAnyway(key)}>
          {t(words.sendAnyway)}
        </button>
      ) : (
        <button type="button" onClick={() => verbs.onRetry(key)}>
          {t(inboxWords.tryAgain)}
        </button>
      )}
      <button type="button" onClick={() => verbs.onTakeBack(key)}>
        {t(inboxWords.takeBack)}
      </button>
      <button type="button" onClick={() => verbs.onDiscard(key)}>
        {t(words.discard)}
      </button>
    </p>
  );
}
