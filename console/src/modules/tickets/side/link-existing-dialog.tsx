import { linkConversation, type TicketEntry, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { TicketChoice } from '../choose/ticket-choice.tsx';
import { lastOfCustomer, QuoteChoice, useQuotable } from '../create/quote-choice.tsx';
import { ticketReads } from '../data.ts';
import styles from '../tickets.module.css';

interface Props {
  readonly conversationId: string;
  readonly customerId: string;
  /** Those it is linked to already. */
  readonly linkedIds: readonly string[];
  readonly onClose: () => void;
}

/** Links a conversation to a ticket that is there, quoting what was said. */
export function LinkExistingDialog({ conversationId, customerId, linkedIds, onClose }: Props) {
  const t = useSay();
  const id = useId();
  const toast = useToast();
  const act = useAct(linkConversation, ticketReads);
  const messages = useQuotable(conversationId);
  const [ticket, setTicket] = useState<TicketEntry | null>(null);
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const messageIds = picked ?? lastOfCustomer(messages);
  const link = (ticketId: string) =>
    act.mutate(
      { params: { ticketId }, body: { conversationId, messageIds: [...messageIds] } },
      { onError: toast.refuse, onSuccess: onClose },
    );
  const button = (
    <Button
      type="primary"
      disabled={ticket === null}
      loading={act.isPending}
      onClick={() => ticket && link(ticket.ticketId)}
    >
      {t(words.addLink)}
    </Button>
  );
  return (
    <Dialog title={t(words.linkExisting)} footer={button} width={480} onClose={onClose}>
      <div className={styles['part']}>
        <div className={styles['fact']}>
          <label htmlFor={id}>{t(words.chooseTicket)}</label>
          <TicketChoice
            id={id}
            label={t(words.chooseTicket)}
            value={ticket}
            customerId={customerId}
            without={linkedIds}
            onChange={setTicket}
          />
        </div>
        <QuoteChoice messages={messages} chosen={messageIds} onChange={setPicked} />
      </div>
    </Dialog>
  );
}
