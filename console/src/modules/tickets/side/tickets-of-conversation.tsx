import type { Conversation } from '@zhiyin/domain/inbox';
import { ticketsHandle, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { NewTicketDialog } from '../create/new-ticket-dialog.tsx';
import { useSomeTickets } from '../data.ts';
import styles from '../tickets.module.css';
import { TicketLines } from './ticket-lines.tsx';

const shownMax = 20;

/** Beside a conversation: the tickets made of it, and the way to make one. */
export function TicketsOfConversation({ conversation }: { conversation: Conversation }) {
  const t = useSay();
  const may = useMay();
  const [isAdding, setAdding] = useState(false);
  const { conversationId, customerId } = conversation;
  const tickets = useSomeTickets({ conversationId }, shownMax);
  return (
    <div className={styles['part']}>
      {tickets.isPending && <PageLoading rows={1} />}
      {tickets.isError && !tickets.data && <PageError error={tickets.error} onRetry={tickets.refetch} />}
      {tickets.data && <TicketLines tickets={tickets.data.items} />}
      {may(ticketsHandle) && (
        <Button size="small" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
          {t(words.add)}
        </Button>
      )}
      {isAdding && (
        <NewTicketDialog
          conversationId={conversationId}
          customerId={customerId}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}
