import {
  type ChangeFollowUp,
  careHandle,
  type FollowUpDetail,
  carePageWords as words,
} from '@zhiyin/domain/care';
import { Button, Select } from 'antd';
import { useId } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { useMemberNames } from '#modules/people';
import { momentOfWall, wallTime } from '#ui/filter-builder/wall-time.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../care.module.css';
import { useChange } from '../data.ts';
import { DueMark, useOwnerName } from '../shown.tsx';

/** Whose the follow-up is and until when; each changed where it stands. */
export function HandPanel({ followUp }: { followUp: FollowUpDetail }) {
  const t = useSay();
  const format = useFormat();
  const ownerName = useOwnerName();
  const mayChange = useMay()(careHandle) && followUp.state === 'open';
  const { ownerId, askedAt, nextTryAt } = followUp;
  return (
    <div className={styles['facts']}>
      {mayChange ? (
        <Changing followUp={followUp} />
      ) : (
        <>
          <Fact label={t(words.owner)}>{ownerName(ownerId)}</Fact>
          <Fact label={t(words.dueAt)}>
            <DueMark followUp={followUp} />
          </Fact>
        </>
      )}
      {nextTryAt !== null && <Fact label={t(words.nextTry)}>{format.exact(nextTryAt)}</Fact>}
      <Fact label={t(words.askedAt)}>{format.exact(askedAt)}</Fact>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={styles['fact']}>
      <span>{label}</span>
      <span>{children}</span>
    </div>
  );
}

function Changing({ followUp }: { followUp: FollowUpDetail }) {
  const t = useSay();
  const toast = useToast();
  const { memberId } = useSession().member;
  const ownerField = useId();
  const act = useChange();
  const ownerName = useOwnerName();
  const names = useMemberNames();
  const { followUpId, ownerId, dueAt, revision } = followUp;
  const members = [...names].map(([value, label]) => ({ value, label }));
  // A box without a name for what it holds would show its id.
  const former =
    ownerId === null || names.has(ownerId) ? [] : [{ value: ownerId, label: ownerName(ownerId) }];
  const change = (some: Omit<ChangeFollowUp, 'revision'>) =>
    act.mutate(
      { params: { followUpId }, body: { revision, ...some } },
      { onError: toast.refuse, onSuccess: () => toast.say(t(words.saved)) },
    );
  return (
    <>
      <div className={styles['fact']}>
        <label htmlFor={ownerField}>{t(words.owner)}</label>
        <span className={styles['pair']}>
          <Select<string>
            id={ownerField}
            value={ownerId ?? ''}
            options={[{ value: '', label: t(words.nobody) }, ...members, ...former]}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(chosen) => change({ ownerId: chosen === '' ? null : chosen })}
          />
          {ownerId !== memberId && (
            <Button size="small" loading={act.isPending} onClick={() => change({ ownerId: memberId })}>
              {t(words.take)}
            </Button>
          )}
        </span>
      </div>
      <DateField label={t(words.dueAt)} moment={dueAt} onMove={(moment) => change({ dueAt: moment })} />
    </>
  );
}

interface DateProps {
  readonly label: string;
  readonly moment: string;
  readonly onMove: (moment: string) => void;
}

function DateField({ label, moment, onMove }: DateProps) {
  const { timeZone } = useLocale();
  const id = useId();
  const shown = wallTime(moment, timeZone);
  return (
    <div className={styles['fact']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        key={moment}
        type="datetime-local"
        className={styles['date']}
        defaultValue={shown}
        onBlur={({ target: { value } }) => {
          const moved = value === '' || value === shown ? null : momentOfWall(value, timeZone);
          if (moved !== null) onMove(moved);
        }}
      />
    </div>
  );
}
