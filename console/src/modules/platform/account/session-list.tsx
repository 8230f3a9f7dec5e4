import { useQuery } from '@tanstack/react-query';
import {
  listSessions,
  revokeOtherSessions,
  revokeSession,
  type Session,
  accountWords as words,
} from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from './account.module.css';
import { deviceOf } from './device-of.ts';

/** Every device one is signed in on; each but this one can be signed out. */
export function SessionList() {
  const sessions = useQuery(endpointQuery(listSessions, {}));
  if (sessions.isPending) return <PageLoading rows={2} />;
  if (!sessions.data) return <PageError error={sessions.error} onRetry={sessions.refetch} />;
  const { items } = sessions.data;
  return (
    <>
      <ul className={styles['sessions']}>
        {items.map((session) => (
          <SessionRow key={session.sessionId} session={session} />
        ))}
      </ul>
      {items.length > 1 && <EndOthers />}
    </>
  );
}

function SessionRow({ session }: { session: Session }) {
  const t = useSay();
  const toast = useToast();
  const end = useAct(revokeSession, [listSessions]);
  const { sessionId, address, lastSeenAt, isCurrent } = session;
  const device = deviceOf(session.userAgent) ?? t(words.unknownDevice);
  const endIt = () =>
    end.mutate(
      { params: { sessionId } },
      { onError: toast.refuse, onSuccess: () => toast.say(t(words.sessionEnded, { device })) },
    );
  return (
    <li className={styles['session']} title={session.userAgent ?? undefined}>
      <div className={styles['device']}>
        <strong>{device}</strong>
        <span className={styles['faint']}>
          {address && <bdi>{address}</bdi>} <TimeAgo moment={lastSeenAt} />
        </span>
      </div>
      {isCurrent ? (
        <StatusTag tone="jade">{t(words.thisDevice)}</StatusTag>
      ) : (
        <Button
          size="small"
          loading={end.isPending}
          aria-label={t(words.endSessionOf, { device })}
          onClick={endIt}
        >
          {t(words.endSession)}
        </Button>
      )}
    </li>
  );
}

function EndOthers() {
  const t = useSay();
  const toast = useToast();
  const end = useAct(revokeOtherSessions, [listSessions]);
  const onConfirm = () =>
    end.mutate(
      {},
      { onError: toast.refuse, onSuccess: ({ count }) => toast.say(t(words.othersEnded, { count })) },
    );
  return (
    <div>
      <ConfirmAct
        loading={end.isPending}
        question={{
          title: t(words.endOthersAsk),
          sentence: t(words.endOthersSay),
          verb: t(words.endOthers),
          isDestructive: true,
        }}
        onConfirm={onConfirm}
      >
        {t(words.endOthers)}
      </ConfirmAct>
    </div>
  );
}
