import {
  logTicketWork,
  type Ticket,
  ticketsHandle,
  unlogTicketWork,
  ticketPageWords as words,
} from '@zhiyin/domain/tickets';
import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { useMemberNames } from '#modules/people';
import { useToast } from '#ui/toast/use-toast.ts';
import { ticketReads } from '../data.ts';
import styles from '../tickets.module.css';

/** How long people worked on it, and the place to say so. */
export function TimeSpent({ ticket }: { ticket: Ticket }) {
  const t = useSay();
  const format = useFormat();
  const toast = useToast();
  const names = useMemberNames();
  const { memberId } = useSession().member;
  const may = useMay()(ticketsHandle);
  const unlog = useAct(unlogTicketWork, ticketReads);
  const { ticketId, spentSeconds, work } = ticket;
  return (
    <section className={styles['part']} aria-label={t(words.time)}>
      <h2>
        {t(words.time)}
        <span className={styles['faint']}>{spentSeconds > 0 ? format.duration(spentSeconds) : '–'}</span>
      </h2>
      <ul className={styles['plainList']}>
        {work.map((one) => (
          <li key={one.workId} className={styles['row']}>
            <span className={styles['grow']}>
              {one.memberId !== null && `${names.get(one.memberId) ?? ''} · `}
              {format.duration(one.seconds)} <bdi>{one.note}</bdi>
            </span>
            {one.memberId === memberId && (
              <Button
                size="small"
                type="text"
                onClick={() =>
                  unlog.mutate({ params: { ticketId, workId: one.workId } }, { onError: toast.refuse })
                }
              >
                {t(words.takeBack)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {may && <LogTime ticketId={ticketId} />}
    </section>
  );
}

function LogTime({ ticketId }: { ticketId: string }) {
  const t = useSay();
  const toast = useToast();
  const log = useAct(logTicketWork, ticketReads);
  const [minutes, setMinutes] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const onSuccess = () => {
    setMinutes(null);
    setNote('');
  };
  const add = () => {
    if (!minutes) return;
    log.mutate(
      { params: { ticketId }, body: { seconds: Math.round(minutes * 60), note } },
      { onError: toast.refuse, onSuccess },
    );
  };
  return (
    <div className={styles['inline']}>
      <InputNumber
        aria-label={t(words.minutes)}
        min={1}
        max={1440}
        value={minutes}
        suffix={t(words.minutes)}
        controls={false}
        style={{ width: 110 }}
        onChange={setMinutes}
        onPressEnter={add}
      />
      <Input
        aria-label={t(words.note)}
        placeholder={t(words.workNote)}
        value={note}
        maxLength={500}
        className={styles['grow'] ?? ''}
        onChange={(event) => setNote(event.target.value)}
        onPressEnter={add}
      />
      <Button loading={log.isPending} disabled={!minutes} onClick={add}>
        {t(words.logTime)}
      </Button>
    </div>
  );
}
