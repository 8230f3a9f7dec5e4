import { Link } from '@tanstack/react-router';
import {
  type Alert,
  alertsManage,
  bucketName,
  type Ring,
  alertWords as words,
} from '@zhiyin/domain/insights';
import { Button, Input } from 'antd';
import { type ComponentProps, useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { useMemberNames } from '#modules/people';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { MoreRows } from '#ui/table/more-rows.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from './alerts.module.css';
import { useAcknowledge } from './data.ts';
import { useRingSaid } from './said.ts';

interface Props {
  readonly rows: readonly Ring[];
  readonly more: ComponentProps<typeof MoreRows>;
  readonly alerts: readonly Alert[];
  /** Says which alert it was. */
  readonly isNamed?: boolean;
}

/** When alerts rang: the numbers, who sees to it, and the way to say so. */
export function RingList({ rows, more, alerts, isNamed = false }: Props) {
  return (
    <>
      <ul className={styles['rings']}>
        {rows.map((ring) => {
          const alert = alerts.find(({ alertId }) => alertId === ring.alertId);
          return alert && <RingLine key={ring.ringId} ring={ring} alert={alert} isNamed={isNamed} />;
        })}
      </ul>
      <MoreRows {...more} />
    </>
  );
}

interface LineProps {
  readonly ring: Ring;
  readonly alert: Alert;
  readonly isNamed: boolean;
}

function RingLine({ ring, alert, isNamed }: LineProps) {
  const t = useSay();
  const { locale } = useLocale();
  const format = useFormat();
  const said = useRingSaid();
  const { bucket, lastBucket, endedAt, toldAt, note } = ring;
  const stretches = [...new Set([bucket, lastBucket])].map((key) => bucketName(locale, key, alert.bucket));
  const end =
    endedAt === null ? t(words.goesOn) : t(words.ended, { time: format.brief(endedAt, new Date()) });
  return (
    <li className={styles['ring']} data-open={endedAt === null}>
      <Icon name="bell" />
      <div>
        <p>
          {isNamed && (
            <Link to="/insights/alerts/$alertId" params={{ alertId: alert.alertId }}>
              <bdi>{alert.name}</bdi>
            </Link>
          )}{' '}
          {said(ring, alert.shown)}
        </p>
        <p className={styles['faint']}>
          {stretches.join(' – ')} · {end}
          {toldAt === null && endedAt === null && ` · ${t(words.untold)}`}
        </p>
        <SeenTo ring={ring} />
        {note !== '' && (
          <p className={styles['note']}>
            <bdi>{note}</bdi>
          </p>
        )}
      </div>
      <Acts ring={ring} alert={alert} />
    </li>
  );
}

function SeenTo({ ring: { acknowledgedAt, acknowledgedBy } }: { ring: Ring }) {
  const t = useSay();
  const members = useMemberNames();
  if (acknowledgedAt === null) return null;
  const name = members.get(acknowledgedBy ?? '') ?? t(words.someone);
  return <p className={styles['faint']}>{t(words.acknowledgedBy, { name })}</p>;
}

function Acts({ ring, alert }: Omit<LineProps, 'isNamed'>) {
  const t = useSay();
  const toast = useToast();
  const { memberId } = useSession().member;
  const mayManage = useMay()(alertsManage);
  const act = useAcknowledge();
  const [isAsking, setAsking] = useState(false);
  const { ringId, note } = ring;
  if (alert.ownerId !== memberId && !mayManage) return null;
  const say = (isAcknowledged: boolean, said: string) =>
    act.mutateAsync({ params: { ringId }, body: { isAcknowledged, note: said } });
  const takeBack = () => say(false, '').catch(toast.refuse);
  const confirm = (said: string) =>
    say(true, said).then(() => {
      toast.sayUndo(t(words.acknowledged), takeBack, ringId);
      setAsking(false);
    }, toast.refuse);
  if (ring.acknowledgedAt !== null) {
    return (
      <Button
        size="small"
        onClick={() => takeBack().then(() => toast.sayUndo(t(words.takeBack), () => say(true, note), ringId))}
      >
        {t(words.takeBack)}
      </Button>
    );
  }
  return (
    <>
      <Button size="small" icon={<Icon name="check" />} onClick={() => setAsking(true)}>
        {t(words.acknowledge)}
      </Button>
      {isAsking && <NoteDialog isBusy={act.isPending} onClose={() => setAsking(false)} onConfirm={confirm} />}
    </>
  );
}

interface NoteProps {
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (note: string) => void;
}

function NoteDialog({ isBusy, onClose, onConfirm }: NoteProps) {
  const t = useSay();
  const [note, setNote] = useState('');
  return (
    <Dialog
      title={t(words.acknowledge)}
      onClose={onClose}
      footer={
        <Button type="primary" loading={isBusy} onClick={() => onConfirm(note.trim())}>
          {t(words.acknowledge)}
        </Button>
      }
    >
      <Input.TextArea
        data-first
        aria-label={t(words.note)}
        placeholder={t(words.note)}
        rows={3}
        maxLength={1000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
    </Dialog>
  );
}
