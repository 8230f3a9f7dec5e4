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
import { LinkExistingDialog } from './link-existing-dialog.tsx';
import { TicketLines } from './ticket-lines.tsx';

const shownMax = 20;

/** Beside a conversation: the tickets made of it, and the way to make one. */
export function TicketsOfConversation({ conversation }: { conversation: Conversation }) {
  const t = useSay();
  const may = useMay();
  const [opened, setOpened] = useState<'new' | 'existing' | null>(null);
  const close = () => setOpened(null);
  const { conversationId, customerId } = conversation;
  const tickets = useSomeTickets({ conversationId }, shownMax);
  return (
    <div className={styles['part']}>
      {tickets.isPending && <PageLoading rows={1} />}
      {tickets.isError && !tickets.data && <PageError error={tickets.error} onRetry={tickets.refetch} />}
      {tickets.data && <TicketLines tickets={tickets.data.items} />}
      {may(ticketsHandle) && (
        <div className={styles['inline']}>
          <Button size="small" icon={<Icon name="plus" />} onClick={() => setOpened('new')}>
            {t(words.add)}
          </Button>
          <Button size="small" icon={<Icon name="link" />} onClick={() => setOpened('existing')}>
            {t(words.linkExisting)}
          </Button>
        </div>
      )}
      {opened === 'new' && (
        <NewTicketDialog conversationId={conversationId} customerId={customerId} onClose={close} />
      )}
      {opened === 'existing' && (
        <LinkExistingDialog
          conversationId={conversationId}
          customerId={customerId}
          linkedIds={(tickets.data?.items ?? []).map(({ ticketId }) => ticketId)}
          onClose={close}
        />
      )}
    </div>
  );
}
