import { handOnMail, listMails, type Mail, retryMail, mailPageWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { CopyLine } from '../shown/copy-line.tsx';
import styles from '../shown/shown.module.css';

/** The link of a mail that could not be sent, for a person to hand on; or another try, once there is a server. */
export function HandOnDialog({ mail, onClose }: { mail: Mail; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const handOn = useAct(handOnMail, [listMails]);
  const retry = useAct(retryMail, [listMails]);
  const params = { mailId: mail.mailId };
  const done = (sentence: string) => () => {
    toast.say(sentence);
    onClose();
  };
  return (
    <Dialog title={t(words.handOnTitle, { recipient: mail.recipient })} onClose={onClose} width={520}>
      <div className={styles['once']}>
        <p>{t(words.handOnSay)}</p>
        <CopyLine label={t(words.link)} text={mail.link ?? ''} />
        <div className={styles['verbs']}>
          <Button
            type="primary"
            loading={handOn.isPending}
            onClick={() =>
              handOn.mutate({ params }, { onError: toast.refuse, onSuccess: done(t(words.markedOne)) })
            }
          >
            {t(words.markHandedOn)}
          </Button>
          <Button
            loading={retry.isPending}
            onClick={() =>
              retry.mutate({ params }, { onError: toast.refuse, onSuccess: done(t(words.retried)) })
            }
          >
            {t(words.retry)}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
