import {
  addTicketItem,
  changeTicketItem,
  type Ticket,
  type TicketItem,
  ticketsHandle,
  ticketPageWords as words,
} from '@zhiyin/domain/tickets';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { ticketReads } from '../data.ts';
import styles from '../tickets.module.css';

/** What has to be done before the ticket can end. */
export function Checklist({ ticket }: { ticket: Ticket }) {
  const t = useSay();
  const may = useMay()(ticketsHandle) && ticket.mergedIntoId === null;
  if (ticket.items.length === 0 && !may) return null;
  return (
    <section className={styles['part']} aria-label={t(words.checklist)}>
      <h2>
        {t(words.checklist)}
        {ticket.items.length > 0 && (
          <span className={styles['faint']}>
            {ticket.items.filter(({ doneAt }) => doneAt !== null).length} / {ticket.items.length}
          </span>
        )}
      </h2>
      <ul className={styles['plainList']}>
        {ticket.items.map((item) => (
          <li key={item.itemId}>
            <Item ticketId={ticket.ticketId} item={item} may={may} />
          </li>
        ))}
      </ul>
      {may && <AddItem ticketId={ticket.ticketId} />}
    </section>
  );
}

function Item({ ticketId, item, may }: { ticketId: string; item: TicketItem; may: boolean }) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(changeTicketItem, ticketReads);
  const again = useAct(addTicketItem, ticketReads);
  const { itemId, label, isRequired, doneAt } = item;
  const change = (to: 'done' | 'open' | 'removed', onSuccess = () => {}) =>
    act.mutate({ params: { ticketId, itemId }, body: { to } }, { onError: toast.refuse, onSuccess });
  const undo = () =>
    again.mutate({ params: { ticketId }, body: { label, isRequired } }, { onError: toast.refuse });
  const remove = () => change('removed', () => toast.sayUndo(t(words.itemRemoved), undo, itemId));
  return (
    <div className={styles['row']}>
      <Checkbox
        className={styles['grow'] ?? ''}
        checked={doneAt !== null}
        disabled={!may}
        onChange={(event) => change(event.target.checked ? 'done' : 'open')}
      >
        <bdi className={doneAt ? styles['done'] : undefined}>{label}</bdi>
        {isRequired && <span className={styles['faint']}> · {t(words.required)}</span>}
      </Checkbox>
      {may && <IconButton icon="close" label={t(words.remove)} onClick={remove} />}
    </div>
  );
}

function AddItem({ ticketId }: { ticketId: string }) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(addTicketItem, ticketReads);
  const [label, setLabel] = useState('');
  const [isRequired, setRequired] = useState(true);
  const add = () => {
    if (label.trim() === '') return;
    act.mutate(
      { params: { ticketId }, body: { label, isRequired } },
      { onError: toast.refuse, onSuccess: () => setLabel('') },
    );
  };
  return (
    <div className={styles['inline']}>
      <Input
        aria-label={t(words.itemLabel)}
        placeholder={t(words.itemLabel)}
        value={label}
        maxLength={200}
        className={styles['grow'] ?? ''}
        onChange={(event) => setLabel(event.target.value)}
        onPressEnter={add}
      />
      <Checkbox checked={isRequired} onChange={(event) => setRequired(event.target.checked)}>
        {t(words.required)}
      </Checkbox>
      <Button loading={act.isPending} onClick={add}>
        {t(words.addItem)}
      </Button>
    </div>
  );
}
