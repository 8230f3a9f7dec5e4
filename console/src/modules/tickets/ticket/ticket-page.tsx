import { Link } from '@tanstack/react-router';
import {
  type Ticket,
  ticketFrameWords,
  ticketsHandle,
  ticketPageWords as words,
} from '@zhiyin/domain/tickets';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { PriorityMark } from '#modules/inbox';
import { Banner } from '#ui/page/banner.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { NewTicketDialog } from '../create/new-ticket-dialog.tsx';
import { useTicket } from '../data.ts';
import { TicketMarks, TicketSections } from '../marks.tsx';
import { nameOf } from '../name-of.ts';
import { TicketTags } from '../shown.tsx';
import styles from '../tickets.module.css';
import { Approvals } from './approvals.tsx';
import { Checklist } from './checklist.tsx';
import { Comments } from './comments.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { Fields } from './fields.tsx';
import { History } from './history.tsx';
import { Links } from './linked/links.tsx';
import { MergeDialog } from './linked/merge-dialog.tsx';
import { Quotes } from './linked/quotes.tsx';
import { SplitDialog } from './linked/split-dialog.tsx';
import { Moves } from './moves.tsx';
import { TimeSpent } from './time-spent.tsx';
import { Watchers } from './watchers.tsx';

/** One ticket: where it stands, what it says, what was said about it, and all that is kept beside it. */
export function TicketPage({ ticketId }: { ticketId: string }) {
  const t = useSay();
  const ticket = useTicket(ticketId);
  if (ticket.isPending) return <PageLoading rows={8} />;
  if (!ticket.data) {
    return (
      <Page title={t(ticketFrameWords.ticket)}>
        <PageError error={ticket.error} onRetry={ticket.refetch} />
      </Page>
    );
  }
  return <ShownTicket ticket={ticket.data} />;
}

type Opened = 'merge' | 'split' | 'child' | null;

function ShownTicket({ ticket }: { ticket: Ticket }) {
  const t = useSay();
  const may = useMay()(ticketsHandle) && ticket.mergedIntoId === null;
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const acts = may && (
    <>
      <Button onClick={() => setOpened('split')}>{t(words.split)}</Button>
      <Button onClick={() => setOpened('merge')}>{t(words.merge)}</Button>
    </>
  );
  const under = (
    <span className={styles['titled']}>
      <span className={styles['number']}>{nameOf(ticket)}</span>
      <PriorityMark priority={ticket.priority} isWorded />
      <TicketTags tagIds={ticket.tagIds} />
      <TicketMarks ticket={ticket} />
    </span>
  );
  return (
    <Page title={ticket.title} description={under} actions={acts} aside={<Aside ticket={ticket} />}>
      {ticket.mergedIntoId !== null && (
        <Banner tone="azure">
          {t(words.mergedInto)}{' '}
          <Link to="/tickets/$ticketId" params={{ ticketId: ticket.mergedIntoId }}>
            {t(words.openOther)}
          </Link>
        </Banner>
      )}
      <Moves ticket={ticket} />
      <Approvals ticket={ticket} />
      <Fields ticket={ticket} />
      <Checklist ticket={ticket} />
      <Quotes ticket={ticket} />
      <Comments ticket={ticket} />
      <Links ticket={ticket} onChild={() => setOpened('child')} />
      <History ticket={ticket} />
      {opened === 'merge' && <MergeDialog ticket={ticket} onClose={close} />}
      {opened === 'split' && <SplitDialog ticket={ticket} onClose={close} />}
      {opened === 'child' && (
        <NewTicketDialog parentId={ticket.ticketId} customerId={ticket.customerId} onClose={close} />
      )}
    </Page>
  );
}

function Aside({ ticket }: { ticket: Ticket }) {
  return (
    <div className={styles['aside']}>
      <FactsPanel ticket={ticket} />
      <TicketSections ticket={ticket} />
      <TimeSpent ticket={ticket} />
      <Watchers ticket={ticket} />
    </div>
  );
}
