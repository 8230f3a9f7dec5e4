import { type ChosenStatus, chosenStatuses, presenceWords as words } from '@zhiyin/domain/people';
import { useId, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { later } from '#lib/later.tsx';
import { useSession } from '#lib/session/session-context.ts';
import { useIsNarrow } from '#lib/use-media.ts';
import { Disclosure } from '#ui/control/disclosure.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { KeyHint } from '#ui/keys/key-hint.tsx';
import { useOwnStatus } from './data.ts';
import styles from './presence.module.css';
import { PresenceMark } from './presence-mark.tsx';
import { statusKeys } from './status-keys.ts';

const AbsenceDialog = later(async () => (await import('../absence/absence-dialog.tsx')).AbsenceDialog);
const hints = { available: words.availableHint, busy: words.busyHint, away: words.awayHint };

/** In the top bar: whether new conversations come to the reader, and the way to change it. */
export function PresenceSwitch() {
  const t = useSay();
  const isNarrow = useIsNarrow();
  const { member } = useSession();
  const { status, choose } = useOwnStatus();
  const [isLeaving, setLeaving] = useState(false);
  if (!status) return null;
  return (
    <>
      {isLeaving && (
        <AbsenceDialog memberId={member.memberId} name={member.name} onClose={() => setLeaving(false)} />
      )}
      <Disclosure
        label={t(words.yourStatus, { status: t(words[status]) })}
        buttonClassName={styles['opener']}
        button={
          <>
            {/* On a phone the line's own mark stands beside it and looks much the same. */}
            {isNarrow && <Icon name="person" size={18} />}
            <PresenceMark status={status} isWorded={!isNarrow} />
            {!isNarrow && <Icon name="chevron-down" size={12} />}
          </>
        }
      >
        {(close) => (
          <Choices
            status={status}
            onChoose={(wanted) => {
              close();
              if (wanted !== status) choose(wanted);
            }}
            onLeave={() => {
              close();
              setLeaving(true);
            }}
          />
        )}
      </Disclosure>
    </>
  );
}

interface ChoicesProps {
  readonly status: ChosenStatus;
  readonly onChoose: (status: ChosenStatus) => void;
  readonly onLeave: () => void;
}

function Choices({ status, onChoose, onLeave }: ChoicesProps) {
  const t = useSay();
  const isNarrow = useIsNarrow();
  const headingId = useId();
  return (
    <div className={styles['choices']}>
      <p id={headingId} className={styles['heading']}>
        {t(words.status)}
      </p>
      <ul aria-labelledby={headingId}>
        {chosenStatuses.map((one) => (
          <li key={one}>
            <button
              type="button"
              aria-pressed={one === status}
              className={styles['choice']}
              onClick={() => onChoose(one)}
            >
              <PresenceMark status={one} isWorded />
              <span className={styles['hint']}>{t(hints[one])}</span>
              {one === status && <Icon name="check" size={16} className={styles['chosen']} />}
              {one !== status && !isNarrow && <KeyHint keys={statusKeys[one]} />}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={styles['choice']} onClick={onLeave}>
        <Icon name="swap" size={14} />
        {t(words.ownAbsence)}
      </button>
      <p className={styles['kept']}>{t(words.kept)}</p>
    </div>
  );
}
