import { inboxReply, type ShopPromise, withdrawMinutes, promiseWords as words } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { useNow } from '#lib/use-now.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useKeep, useOweAgain, useWithdraw } from '../data.ts';
import styles from '../promises.module.css';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';

/** What can be done with a promise that is owed: keep it by one click, move it, hand it over, take it back. */
export function PromiseVerbs({ promise }: { promise: ShopPromise }) {
  const t = useSay();
  const toast = useToast();
  const mayReply = useMay()(inboxReply);
  const [dialog, setDialog] = useState<'move' | 'hand-over' | null>(null);
  const keep = useKeepUndoably(promise);
  const withdraw = useWithdraw();
  const mayWithdraw = useMayWithdraw(promise);
  if (promise.keptAt !== null || !mayReply) return null;
  const params = { promiseId: promise.promiseId };
  const takeBack = () =>
    withdraw.mutateAsync({ params }).then(() => toast.say(t(words.withdrawn)), toast.refuse);
  return (
    <span className={styles['verbs']}>
      <Button size="small" type="primary" loading={keep.isBusy} onClick={keep.run}>
        {t(words.keep)}
      </Button>
      <Button size="small" onClick={() => setDialog('move')}>
        {t(words.move)}
      </Button>
      <Button size="small" type="text" onClick={() => setDialog('hand-over')}>
        {t(words.handOver)}
      </Button>
      {mayWithdraw && (
        <Button size="small" type="text" onClick={takeBack}>
          {t(words.withdraw)}
        </Button>
      )}
      {dialog === 'move' && <MoveDialog promise={promise} onClose={() => setDialog(null)} />}
      {dialog === 'hand-over' && <HandOverDialog promise={promise} onClose={() => setDialog(null)} />}
    </span>
  );
}

/** Marks a promise as kept; a slip is taken back where it is told. */
function useKeepUndoably({ promiseId }: ShopPromise) {
  const t = useSay();
  const toast = useToast();
  const keep = useKeep();
  const oweAgain = useOweAgain();
  const params = { promiseId };
  // Once it is kept these verbs are gone, and what is passed to `mutate` with them.
  const undo = () => oweAgain.mutateAsync({ params }).then(() => toast.say(t(words.owedAgain)), toast.refuse);
  const run = () =>
    keep.mutateAsync({ params }).then(() => toast.sayUndo(t(words.kept), undo, promiseId), toast.refuse);
  return { run, isBusy: keep.isPending };
}

function useMayWithdraw({ madeBy, madeAt, brokenAt, moves }: ShopPromise): boolean {
  const { member } = useSession();
  const now = useNow(60);
  const isSoon = now.getTime() - Date.parse(madeAt) < withdrawMinutes * 60_000;
  return isSoon && madeBy === member.memberId && brokenAt === null && moves === 0;
}
