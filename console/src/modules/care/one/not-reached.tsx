import { type AttemptWay, type FollowUpDetail, carePageWords as words } from '@zhiyin/domain/care';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../care.module.css';
import { useEnd, useNoteAttempt } from '../data.ts';
import { useUndoEnd } from './use-undo-end.ts';

const hourMs = 3_600_000;
const nextHours: readonly number[] = [1, 4, 24];

/** Notes a try that reached nobody, with when to try again; or gives the follow-up up, or cancels it. */
export function NotReached({ followUp, way }: { followUp: FollowUpDetail; way: AttemptWay }) {
  const t = useSay();
  const toast = useToast();
  const act = useNoteAttempt();
  const undoable = useUndoEnd();
  const [note, setNote] = useState('');
  const [hours, setHours] = useState<number>(4);
  const { followUpId, revision } = followUp;
  const tell = () => {
    const nextTryAt = hours === 0 ? null : new Date(Date.now() + hours * hourMs).toISOString();
    const body = { revision, way, isReached: false, note: note.trim() === '' ? '' : note, nextTryAt };
    act.mutateAsync({ params: { followUpId }, body }).then((tried) => {
      setNote('');
      // The last try in vain gives it up.
      if (tried.state === 'open') toast.say(t(words.tried));
      else undoable(t(words.wasGivenUp), tried);
    }, toast.refuse);
  };
  const options = nextHours.map((one) => ({
    value: one,
    label: t(words.nextTryIn, { hours: one }),
  }));
  return (
    <div className={styles['missed']}>
      <Input
        aria-label={t(words.note)}
        placeholder={t(words.note)}
        value={note}
        maxLength={2000}
        onChange={(event) => setNote(event.target.value)}
        onPressEnter={tell}
      />
      <Select<number>
        aria-label={t(words.nextTry)}
        value={hours}
        options={[...options, { value: 0, label: t(words.noNextTry) }]}
        onChange={setHours}
      />
      <Button loading={act.isPending} onClick={tell}>
        {t(words.noteAttempt)}
      </Button>
      <EndButtons followUp={followUp} comment={note} />
    </div>
  );
}

function EndButtons({
  followUp: { followUpId, revision },
  comment,
}: {
  followUp: FollowUpDetail;
  comment: string;
}) {
  const t = useSay();
  const toast = useToast();
  const act = useEnd();
  const undoable = useUndoEnd();
  const end = (as: 'given-up' | 'cancelled') => () =>
    act
      .mutateAsync({
        params: { followUpId },
        body: { revision, as, comment: comment.trim() === '' ? '' : comment },
      })
      .then(
        (ended) => undoable(t(as === 'given-up' ? words.wasGivenUp : words.wasCancelled), ended),
        toast.refuse,
      );
  return (
    <>
      <ConfirmAct
        type="text"
        question={{ title: t(words.giveUpAsk), sentence: t(words.giveUpSentence), verb: t(words.giveUp) }}
        onConfirm={end('given-up')}
      >
        {t(words.giveUp)}
      </ConfirmAct>
      <ConfirmAct
        type="text"
        question={{ title: t(words.cancelAsk), sentence: t(words.cancelSentence), verb: t(words.cancel) }}
        onConfirm={end('cancelled')}
      >
        {t(words.cancel)}
      </ConfirmAct>
    </>
  );
}
