import { type PastLow as Counts, carePageWords as words } from '@zhiyin/domain/care';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../care.module.css';
import { useAskForPastLow, usePastLow } from '../data.ts';

/** Applies the bound of low scores to those of past days; what that does is shown first. */
export function PastLow() {
  const t = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles['past']}>
      <span className={styles['faint']}>{t(words.pastLowHint)}</span>
      <Button onClick={() => setOpen(true)}>{t(words.pastLow)}</Button>
      {isOpen && <PastLowDialog onClose={() => setOpen(false)} />}
    </div>
  );
}

const choices = [7, 30, 90] as const;

function PastLowDialog({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const [days, setDays] = useState<number>(30);
  const preview = usePastLow(days);
  const act = useAskForPastLow();
  const apply = () =>
    act.mutate(
      { body: { days } },
      {
        onError: toast.refuse,
        onSuccess: ({ asked }) => {
          toast.say(t(words.pastLowDone, { n: asked }));
          onClose();
        },
      },
    );
  return (
    <Dialog title={t(words.pastLow)} width={520} onClose={onClose}>
      <div className={styles['pastBody']}>
        <Segmented<number>
          aria-label={t(words.pastLowDays)}
          value={days}
          options={choices.map((value) => ({ value, label: t(words.pastDays, { n: value }) }))}
          onChange={setDays}
        />
        {preview.isPending && <PageLoading rows={4} />}
        {preview.isError && !preview.data && <PageError error={preview.error} onRetry={preview.refetch} />}
        {preview.data && <Said counts={preview.data} />}
        <div className={styles['pastVerbs']}>
          <Button onClick={onClose}>{t(words.notNow)}</Button>
          <Button type="primary" disabled={!preview.data?.toAsk} loading={act.isPending} onClick={apply}>
            {t(words.pastLowVerb, { n: preview.data?.toAsk ?? 0 })}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Said({ counts: { low, followed, leftAlone, toAsk, left } }: { counts: Counts }) {
  const t = useSay();
  const lines = [
    [words.pastLowFound, low],
    [words.pastLowFollowed, followed],
    [words.pastLowLeftAlone, leftAlone],
    [words.pastLowToAsk, toAsk],
  ] as const;
  return (
    <>
      <dl className={styles['pastCounts']}>
        {lines.map(([word, n]) => (
          <div key={word.zh}>
            <dt>{t(word)}</dt>
            <dd>{n}</dd>
          </div>
        ))}
      </dl>
      {left > 0 && <p className={styles['faint']}>{t(words.pastLowLeft, { n: left })}</p>}
    </>
  );
}
