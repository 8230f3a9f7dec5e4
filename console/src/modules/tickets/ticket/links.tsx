import { Link } from '@tanstack/react-router';
import type { Text } from '@zhiyin/domain/kit';
import {
  type LinkKind,
  linkKinds,
  linkTicket,
  type Ticket,
  type TicketEntry,
  ticketsHandle,
  ticketPageWords as words,
} from '@zhiyin/domain/tickets';
import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { ticketOfNumber, ticketReads } from '../data.ts';
import { nameOf, StateTag } from '../shown.tsx';
import styles from '../tickets.module.css';

const forth: Record<LinkKind, Text> = {
  blocks: words.blocks,
  duplicate: words.duplicates,
  'caused-by': words.causedBy,
};
const back: Record<LinkKind, Text> = {
  blocks: words.blockedBy,
  duplicate: words.duplicatedBy,
  'caused-by': words.causes,
};

/** Other tickets that this one has to do with. */
export function Links({ ticket, onChild }: { ticket: Ticket; onChild: () => void }) {
  const t = useSay();
  const toast = useToast();
  const may = useMay()(ticketsHandle) && ticket.mergedIntoId === null;
  const act = useAct(linkTicket, ticketReads);
  const { ticketId, links, children } = ticket;
  const unlink = (otherId: string, kind: LinkKind) =>
    act.mutate({ params: { ticketId }, body: { otherId, kind, isLinked: false } }, { onError: toast.refuse });
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
      {links.length + children.length === 0 && ticket.parentId === null && (
        <p className={styles['faint']}>{t(words.noLinks)}</p>
      )}
      {ticket.parentId !== null && (
        <Link to="/tickets/$ticketId" params={{ ticketId: ticket.parentId }}>
          {t(words.parent)}
        </Link>
      )}
      <ul className={styles['plainList']}>
        {children.map((child) => (
          <Line key={child.ticketId} how={t(words.children)} ticket={child} />
        ))}
        {links.map(({ kind, isFrom, ticket: other }) => (
          <Line key={`${kind}-${other.ticketId}`} how={t((isFrom ? forth : back)[kind])} ticket={other}>
            {may && isFrom && (
              <IconButton icon="close" label={t(words.remove)} onClick={() => unlink(other.ticketId, kind)} />
            )}
          </Line>
        ))}
      </ul>
      {may && <AddLink ticketId={ticketId} />}
    </section>
  );
}

interface LineProps {
  readonly how: string;
  readonly ticket: TicketEntry;
  readonly children?: ReactNode;
}

function Line({ how, ticket, children }: LineProps) {
  const { ticketId, title } = ticket;
  return (
    <li className={styles['row']}>
      <span className={styles['faint']}>{how}</span>
      <Link to="/tickets/$ticketId" params={{ ticketId }} className={styles['grow'] ?? ''}>
        {nameOf(ticket)} <bdi>{title}</bdi>
      </Link>
      <StateTag ticket={ticket} />
      {children}
    </li>
  );
}

function AddLink({ ticketId }: { ticketId: string }) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(linkTicket, ticketReads);
  const [kind, setKind] = useState<LinkKind>('blocks');
  const [number, setNumber] = useState('');
  const add = async () => {
    if (number.trim() === '') return;
    const other = await ticketOfNumber(number);
    if (!other) return toast.say(t(words.notFound));
    await act.mutateAsync({ params: { ticketId }, body: { otherId: other.ticketId, kind } });
    setNumber('');
  };
  return (
    <div className={styles['inline']}>
      <Select<LinkKind>
        aria-label={t(words.linkKind)}
        value={kind}
        options={linkKinds.map((one) => ({ value: one, label: t(forth[one]) }))}
        style={{ width: 120 }}
        onChange={setKind}
      />
      <Input
        aria-label={t(words.linkTo)}
        placeholder={t(words.linkTo)}
        value={number}
        maxLength={20}
        style={{ width: 160 }}
        onChange={(event) => setNumber(event.target.value)}
        onPressEnter={() => void add().catch(toast.refuse)}
      />
      <Button loading={act.isPending} onClick={() => void add().catch(toast.refuse)}>
        {t(words.addLink)}
      </Button>
    </div>
  );
}
