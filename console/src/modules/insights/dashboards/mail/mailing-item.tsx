import { type Mailing, spanWords, mailingWords as words } from '@zhiyin/domain/insights';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { makeFormat } from '#lib/i18n/format.ts';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { useNow } from '#lib/use-now.ts';
import { useMemberNames } from '#modules/people';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { draftOf, useMailingActs } from './data.ts';
import styles from './mail.module.css';
import { isTrouble, useOutcomeSaid, useWhenSaid } from './mailing-said.ts';

interface Props {
  readonly mailing: Mailing;
  /** Absent where it is only listed. */
  readonly onEdit?: () => void;
  /** What is mailed, where mailings of several dashboards stand together. */
  readonly of?: ReactNode;
}

/** One mailing: when, of what, to whom, what came of it, and what can be done about it. */
export function MailingItem({ mailing, onEdit, of }: Props) {
  const t = useSay();
  const { locale } = useLocale();
  const { workspace } = useSession();
  const now = useNow();
  const whenSaid = useWhenSaid();
  const format = makeFormat(locale, workspace.timeZone);
  const members = useMemberNames();
  const { view, formats, receiverIds, nextAt } = mailing;
  const names = receiverIds.map((memberId) => members.get(memberId) ?? '–');
  return (
    <li className={styles['item']}>
      <div className={styles['when']}>
        {of}
        <strong>{whenSaid(mailing)}</strong>
        {nextAt === null ? (
          <StatusTag tone="ash">{t(words.paused)}</StatusTag>
        ) : (
          <span className={styles['hint']}>{t(words.next, { time: format.brief(nextAt, now) })}</span>
        )}
      </div>
      <p>
        {[t(spanWords[view.span]), formats.map((one) => one.toUpperCase()).join(' + ')].join(' · ')}
        {' → '}
        <bdi>{new Intl.ListFormat(locale).format(names)}</bdi>
      </p>
      <Last mailing={mailing} members={members} />
      <Acts mailing={mailing} {...(onEdit && { onEdit })} />
    </li>
  );
}

function Last({
  mailing: { last },
  members,
}: Pick<Props, 'mailing'> & { members: ReadonlyMap<string, string> }) {
  const t = useSay();
  const { locale } = useLocale();
  const { workspace } = useSession();
  const now = useNow();
  const outcomeSaid = useOutcomeSaid();
  const [first] = last;
  if (!first) return <p className={styles['hint']}>{t(words.never)}</p>;
  const format = makeFormat(locale, workspace.timeZone);
  return (
    <div className={styles['last']}>
      {t(words.last, { time: format.brief(first.at, now) })}
      <ul>
        {last.map((post) => (
          <li key={post.memberId} className={isTrouble(post.outcome) ? styles['trouble'] : undefined}>
            <bdi>{members.get(post.memberId) ?? '–'}</bdi>: {outcomeSaid(post)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the reader may do with a mailing. */
function useDoing(mailing: Mailing) {
  const t = useSay();
  const toast = useToast();
  const outcomeSaid = useOutcomeSaid();
  const { change, stop, restore, leave, tryIt } = useMailingActs();
  const params = { mailingId: mailing.mailingId };
  const onError = toast.refuse;
  const undo = () => restore.mutateAsync({ params }).catch(toast.refuse);
  return {
    isBusy: change.isPending || stop.isPending || leave.isPending || tryIt.isPending,
    turn: () => {
      const body = { ...draftOf(mailing), isOn: !mailing.isOn, after: mailing.revision };
      change.mutate({ params, body }, { onError });
    },
    end: () => stop.mutate({ params }, { onError, onSuccess: () => toast.sayUndo(t(words.stopped), undo) }),
    go: () => leave.mutate({ params }, { onError, onSuccess: () => toast.say(t(words.left)) }),
    mailMe: () =>
      tryIt.mutate(
        { params },
        {
          onError,
          onSuccess: ({ outcome }) =>
            toast.say(outcome === 'waiting' ? t(words.tried) : outcomeSaid({ outcome, failure: null })),
        },
      ),
  };
}

function Acts({ mailing, onEdit }: Props) {
  const t = useSay();
  const { memberId } = useSession().member;
  const { isMine, isOn, receiverIds } = mailing;
  const { isBusy, turn, end, go, mailMe } = useDoing(mailing);
  return (
    <div className={styles['acts']}>
      {isMine && onEdit && (
        <Button size="small" onClick={onEdit}>
          {t(words.edit)}
        </Button>
      )}
      <Button size="small" disabled={isBusy} onClick={mailMe}>
        {t(words.tryIt)}
      </Button>
      {isMine && (
        <Button size="small" disabled={isBusy} onClick={turn}>
          {t(isOn ? words.pause : words.goOn)}
        </Button>
      )}
      {receiverIds.includes(memberId) && (
        <Button size="small" disabled={isBusy} onClick={go}>
          {t(words.leave)}
        </Button>
      )}
      {isMine && (
        <Button size="small" danger disabled={isBusy} onClick={end}>
          {t(words.stop)}
        </Button>
      )}
    </div>
  );
}
