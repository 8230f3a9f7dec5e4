import {
  acceptHandoff,
  closeHandoff,
  type Handoff,
  type HandoffMoveKey,
  takeHandoff,
  handoffWords as words,
} from '@zhiyin/domain/handoffs';
import type { Text } from '@zhiyin/domain/kit';
import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { handoffReads } from '../data.ts';
import styles from '../handoffs.module.css';
import { AnswerDialog, SendAgainDialog } from './answer-dialogs.tsx';
import { DisputeDialog, ReturnDialog, WithdrawDialog } from './why-dialogs.tsx';

const verbs: Record<HandoffMoveKey, Text> = {
  take: words.take,
  return: words.giveBack,
  'send-again': words.sendAgain,
  answer: words.answer,
  accept: words.accept,
  dispute: words.dispute,
  close: words.close,
  withdraw: words.withdraw,
};
/** What one most likely came for; the first of these that may be done stands out. */
const leading: readonly HandoffMoveKey[] = ['take', 'answer', 'send-again', 'accept', 'close'];

/** What the reader may do now. */
export function Moves({ handoff }: { handoff: Handoff }) {
  const t = useSay();
  const [opened, setOpened] = useState<HandoffMoveKey | null>(null);
  const { run, isBusy } = usePlainMoves(handoff);
  const { moves, mayComment, state } = handoff;
  if (moves.length === 0 && (!mayComment || state === 'closed' || state === 'withdrawn')) return null;
  const first = leading.find((key) => moves.includes(key));
  const close = () => setOpened(null);
  const press = (key: HandoffMoveKey) => {
    const plain = run[key];
    return plain ? plain() : setOpened(key);
  };
  return (
    <div className={styles['acts']}>
      <span className={styles['faint']}>{t(first ? words.yourTurn : words.waiting)}</span>
      {moves.map((key) => (
        <Button
          key={key}
          type={key === first ? 'primary' : 'default'}
          danger={key === 'withdraw'}
          loading={isBusy}
          onClick={() => press(key)}
        >
          {t(verbs[key])}
        </Button>
      ))}
      {opened === 'return' && <ReturnDialog handoff={handoff} onClose={close} />}
      {opened === 'send-again' && <SendAgainDialog handoff={handoff} onClose={close} />}
      {opened === 'answer' && <AnswerDialog handoff={handoff} onClose={close} />}
      {opened === 'dispute' && <DisputeDialog handoff={handoff} onClose={close} />}
      {opened === 'withdraw' && <WithdrawDialog handoff={handoff} onClose={close} />}
    </div>
  );
}

/** Steps that ask nothing more. */
function usePlainMoves({ handoffId, revision }: Handoff) {
  const t = useSay();
  const toast = useToast();
  const take = useAct(takeHandoff, handoffReads);
  const accept = useAct(acceptHandoff, handoffReads);
  const end = useAct(closeHandoff, handoffReads);
  const given = { params: { handoffId }, body: { after: revision } };
  const told = { onError: toast.refuse, onSuccess: () => toast.say(t(words.done)) };
  const run: Partial<Record<HandoffMoveKey, () => void>> = {
    take: () => take.mutate(given, told),
    accept: () => accept.mutate(given, told),
    close: () => end.mutate(given, told),
  };
  return { run, isBusy: take.isPending || accept.isPending || end.isPending };
}
