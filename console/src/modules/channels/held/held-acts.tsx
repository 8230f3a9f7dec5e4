import { type HeldLetter, heldAtOnce, heldPageWords as words } from '@zhiyin/domain/channels';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useConfirm } from '#ui/dialog/confirm-context.ts';
import { BulkBar } from '#ui/table/bulk-bar.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useDiscard, useLetIn } from './data.ts';
import styles from './held.module.css';

interface Props {
  readonly rows: readonly HeldLetter[];
  readonly total: number;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** What can be done with the mails that are ticked. */
export function HeldActs({ rows, total, chosen, onChoose }: Props) {
  const t = useSay();
  const toast = useToast();
  const confirm = useConfirm();
  const letIn = useLetIn();
  const discard = useDiscard();
  const arrivalIds = [...chosen].slice(0, heldAtOnce);
  const count = arrivalIds.length;
  const isNone = count === 0;
  const takeIn = () =>
    letIn
      .mutateAsync({ body: { arrivalIds } })
      .then((done) => toast.say(t(words.heldWasLetIn, { count: done.count })), toast.refuse);
  const throwAway = async () => {
    const isMeant = await confirm({
      title: t(words.heldDiscard),
      sentence: t(words.heldDiscardAsk, { count }),
      verb: t(words.heldDiscardSome, { count }),
      isDestructive: true,
    });
    if (!isMeant) return;
    await discard
      .mutateAsync({ body: { arrivalIds } })
      .then((done) => toast.say(t(words.heldWasDiscarded, { count: done.count })), toast.refuse);
  };
  const all = () => onChoose(new Set(isNone ? rows.map(({ arrivalId }) => arrivalId) : []));
  return (
    <BulkBar label={t(words.heldCount, { count: total })}>
      <span className={styles['count']}>{t(words.heldCount, { count: total })}</span>
      <Button onClick={all}>{t(isNone ? words.heldChooseAll : words.heldChooseNone)}</Button>
      <Button type="primary" disabled={isNone} loading={letIn.isPending} onClick={takeIn}>
        {isNone ? t(words.heldLetIn) : t(words.heldLetInSome, { count })}
      </Button>
      <Button danger disabled={isNone} loading={discard.isPending} onClick={throwAway}>
        {isNone ? t(words.heldDiscard) : t(words.heldDiscardSome, { count })}
      </Button>
    </BulkBar>
  );
}
