import { useNavigate } from '@tanstack/react-router';
import { mergeTicket, type Ticket, type TicketEntry, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { TicketChoice } from '../../choose/ticket-choice.tsx';
import { ticketReads } from '../../data.ts';
import { nameOf } from '../../name-of.ts';
import styles from '../../tickets.module.css';

interface Props {
  readonly ticket: Ticket;
  readonly onClose: () => void;
}

/** Closes a ticket as the same as another. */
export function MergeDialog({ ticket, onClose }: Props) {
  const t = useSay();
  const id = useId();
  const toast = useToast();
  const navigate = useNavigate();
  const act = useAct(mergeTicket, ticketReads);
  const [into, setInto] = useState<TicketEntry | null>(null);
  const merge = async (intoId: string) => {
    await act.mutateAsync({ params: { ticketId: ticket.ticketId }, body: { intoId } });
    onClose();
    await navigate({ to: '/tickets/$ticketId', params: { ticketId: intoId } });
  };
  const button = (
    <Button
      type="primary"
      danger
      disabled={into === null}
      loading={act.isPending}
      onClick={() => into && void merge(into.ticketId).catch(toast.refuse)}
    >
      {t(words.merge)}
    </Button>
  );
  return (
    <Dialog title={t(words.merge)} footer={button} onClose={onClose}>
      <div className={styles['part']}>
        <div className={styles['fact']}>
          <label htmlFor={id}>{t(words.mergeInto)}</label>
          <TicketChoice
            id={id}
            label={t(words.mergeInto)}
            value={into}
            customerId={ticket.customerId}
            without={[ticket.ticketId]}
            onChange={setInto}
          />
        </div>
        {into && (
          <p className={styles['warn']}>
            {t(words.mergeKeeps, { kept: nameOf(into), title: into.title, closed: nameOf(ticket) })}
          </p>
        )}
        <p className={styles['faint']}>{t(words.mergeHint)}</p>
      </div>
    </Dialog>
  );
}
