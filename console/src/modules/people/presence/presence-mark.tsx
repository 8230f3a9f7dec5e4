import { type PresenceStatus, presenceWords as words } from '@zhiyin/domain/people';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from './presence.module.css';

interface Props {
  readonly status: PresenceStatus;
  /** Says it in words, too; alone the mark says it on hover and to those who listen. */
  readonly isWorded?: boolean;
}

/** Whether somebody is there: each status has a shape of its own, for those who do not see its colour. */
export function PresenceMark({ status, isWorded = false }: Props) {
  const t = useSay();
  const word = t(words[status]);
  return (
    <span className={styles['presence']} data-status={status} title={isWorded ? undefined : word}>
      <svg viewBox="0 0 10 10" width={10} height={10} aria-hidden="true">
        <Shape status={status} />
      </svg>
      <span className={isWorded ? undefined : 'spoken'}>{word}</span>
    </span>
  );
}

function Shape({ status }: { status: PresenceStatus }) {
  if (status === 'available') return <circle cx={5} cy={5} r={4} fill="currentColor" />;
  if (status === 'busy') return <path d="M1 1h8v8H1z" fill="currentColor" />;
  const ring = <circle cx={5} cy={5} r={3.25} fill="none" stroke="currentColor" strokeWidth={1.5} />;
  if (status === 'offline') return ring;
  return (
    <>
      {ring}
      <path d="M5 1.75a3.25 3.25 0 0 1 0 6.5z" fill="currentColor" />
    </>
  );
}
