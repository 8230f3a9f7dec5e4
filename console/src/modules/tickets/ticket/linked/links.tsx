import { Link } from '@tanstack/react-router';
import {
  type Ticket,
  type TicketEntry,
  ticketsHandle,
  ticketPageWords as words,
} from '@zhiyin/domain/tickets';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { TicketChoice } from '../../choose/ticket-choice.tsx';
import { nameOf } from '../../name-of.ts';
import { StateTag } from '../../shown.tsx';
import styles from '../../tickets.module.css';
import { type Tie, ties, tieWords, useLinking } from './use-linking.ts';

/** Other tickets that this one has to do with: the one above, those below, and those it is linked to. */
export function Links({ ticket, onChild }: { ticket: Ticket; onChild: () => void }) {
  const t = useSay();
  const may = useMay()(ticketsHandle) && ticket.mergedIntoId === null;
  const { ticketId, parentId, parent } = ticket;
  const linking = useLinking(ticketId);
  const tied = tiesOf(ticket);
  return (
    <section className={styles['part']} aria-label={t(words.links)}>
      <h2>
        {t(words.links)}
        {may && (
          <Button size="small" onClick={onChild}>
            {t(words.addChild)}
          </Button>
        )}
      </h2>
      {tied.length === 0 && parentId === null && <p className={styles['faint']}>{t(words.noLinks)}</p>}
      {parentId !== null && !parent && <p className={styles['faint']}>{t(words.parentUnseen)}</p>}
      <ul className={styles['plainList']}>
        {tied.map(([tie, other]) => (
          <li key={`${t(tieWords(tie))}-${other.ticketId}`} className={styles['row']}>
            <span className={styles['faint']}>{t(tieWords(tie))}</span>
            <Link
              to="/tickets/$ticketId"
              params={{ ticketId: other.ticketId }}
              className={styles['grow'] ?? ''}
            >
              {nameOf(other)} <bdi>{other.title}</bdi>
            </Link>
            <StateTag ticket={other} />
            {may && (
              <IconButton
                icon="close"
                label={t(words.untie, { name: nameOf(other) })}
                onClick={() => linking.untie(tie, other.ticketId)}
              />
            )}
          </li>
        ))}
      </ul>
      {may && <AddLink ticket={ticket} />}
    </section>
  );
}

function tiesOf({ parent, children, links }: Ticket): [Tie, TicketEntry][] {
  return [
    ...(parent ? [[{ is: 'parent' }, parent] satisfies [Tie, TicketEntry]] : []),
    ...children.map((child): [Tie, TicketEntry] => [{ is: 'child' }, child]),
    ...links.map(({ kind, isFrom, ticket }): [Tie, TicketEntry] => [{ is: 'link', kind, isFrom }, ticket]),
  ];
}

function AddLink({ ticket: { ticketId, customerId } }: { ticket: Ticket }) {
  const t = useSay();
  const toast = useToast();
  const linking = useLinking(ticketId);
  const [at, setAt] = useState(0);
  const [other, setOther] = useState<TicketEntry | null>(null);
  const add = async () => {
    const tie = ties[at];
    if (!tie || !other) return;
    await linking.tie(tie, other.ticketId);
    setOther(null);
  };
  return (
    <div className={styles['linking']}>
      <Select<number>
        aria-label={t(words.linkKind)}
        value={at}
        options={ties.map((tie, index) => ({ value: index, label: t(tieWords(tie)) }))}
        onChange={setAt}
      />
      <TicketChoice
        label={t(words.linkTo)}
        value={other}
        customerId={customerId}
        without={[ticketId]}
        onChange={setOther}
      />
      <Button
        disabled={other === null}
        loading={linking.isBusy}
        onClick={() => void add().catch(toast.refuse)}
      >
        {t(words.addLink)}
      </Button>
    </div>
  );
}
