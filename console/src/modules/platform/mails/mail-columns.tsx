import { listMails, type Mail, retryMail, mailPageWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../settings.module.css';

export const mailStates = {
  queued: { tone: 'azure', words: words.queued },
  held: { tone: 'seal', words: words.held },
  sent: { tone: 'jade', words: words.sent },
  failed: { tone: 'seal', words: words.failed },
  'handed-on': { tone: 'ash', words: words.handedOn },
} as const;

/** The columns of the list of mails. */
export function useMailColumns(onHandOn: (mail: Mail) => void): Column<Mail>[] {
  const t = useSay();
  return [
    {
      key: 'recipient',
      title: t(words.recipient),
      isTitle: true,
      cell: ({ recipient }) => <bdi>{recipient}</bdi>,
    },
    {
      key: 'subject',
      title: t(words.subject),
      isWide: true,
      cell: ({ subject, state, failure }) => (
        <>
          <bdi>{subject}</bdi>
          {state === 'failed' && failure && <div className={styles['problem']}>{failure}</div>}
        </>
      ),
    },
    {
      key: 'state',
      title: t(words.state),
      width: '110px',
      cell: ({ state }) => <StatusTag tone={mailStates[state].tone}>{t(mailStates[state].words)}</StatusTag>,
    },
    {
      key: 'created',
      title: t(words.createdAt),
      width: '120px',
      isWide: true,
      cell: ({ createdAt }) => <TimeAgo moment={createdAt} />,
    },
    {
      key: 'acts',
      title: t(words.acts),
      width: '170px',
      align: 'end',
      cell: (mail) => <MailActs mail={mail} onHandOn={onHandOn} />,
    },
  ];
}

function MailActs({ mail, onHandOn }: { mail: Mail; onHandOn: (mail: Mail) => void }) {
  const t = useSay();
  const toast = useToast();
  const retry = useAct(retryMail, [listMails]);
  const { mailId, state, link } = mail;
  const sendAgain = () =>
    retry.mutate(
      { params: { mailId } },
      { onError: toast.refuse, onSuccess: () => toast.say(t(words.retried)) },
    );
  return (
    <span className={styles['acts']}>
      {state === 'failed' && (
        <Button size="small" loading={retry.isPending} onClick={sendAgain}>
          {t(words.retry)}
        </Button>
      )}
      {link && state !== 'handed-on' && (
        <Button size="small" onClick={() => onHandOn(mail)}>
          {t(words.handOn)}
        </Button>
      )}
    </span>
  );
}
