import {
  dropWork,
  type FailedWork,
  listFailedWork,
  retryWork,
  summariseWork,
  workPageWords as words,
  workName,
} from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../settings.module.css';

/** Runs failed work again, or gives it up. */
export function FailedActs({ work: { dueId, kind } }: { work: FailedWork }) {
  const t = useSay();
  const toast = useToast();
  const stales = [listFailedWork, summariseWork];
  const retry = useAct(retryWork, stales);
  const drop = useAct(dropWork, stales);
  const params = { dueId };
  const name = workName(kind);
  const after = (sentence: string) => ({ onError: toast.refuse, onSuccess: () => toast.say(sentence) });
  return (
    <span className={styles['acts']}>
      <Button
        size="small"
        loading={retry.isPending}
        onClick={() => retry.mutate({ params }, after(t(words.retried)))}
      >
        {t(words.retry)}
      </Button>
      <ConfirmAct
        size="small"
        loading={drop.isPending}
        question={{
          title: t(words.dropAsk),
          sentence: t(words.dropSay, { kind: name ? t(name) : kind }),
          verb: t(words.drop),
          isDestructive: true,
        }}
        onConfirm={() => drop.mutate({ params }, after(t(words.dropped)))}
      >
        {t(words.drop)}
      </ConfirmAct>
    </span>
  );
}
