import { useNavigate } from '@tanstack/react-router';
import { mergeTicket, splitTicket, type Ticket, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Button, Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { ticketOfNumber, ticketReads, useComments } from '../data.ts';
import styles from '../tickets.module.css';

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
  const [number, setNumber] = useState('');
  const merge = async () => {
    const into = await ticketOfNumber(number);
    if (!into) return toast.say(t(words.notFound));
    await act.mutateAsync({ params: { ticketId: ticket.ticketId }, body: { intoId: into.ticketId } });
    onClose();
    await navigate({ to: '/tickets/$ticketId', params: { ticketId: into.ticketId } });
  };
  const button = (
    <Button
      type="primary"
      danger
      disabled={number.trim() === ''}
      loading={act.isPending}
      onClick={() => void merge().catch(toast.refuse)}
    >
      {t(words.merge)}
    </Button>
  );
  return (
    <Dialog title={t(words.merge)} footer={button} onClose={onClose}>
      <p>{t(words.mergeHint)}</p>
      <div className={styles['fact']}>
        <label htmlFor={id}>{t(words.mergeInto)}</label>
        <Input
          id={id}
          data-first
          value={number}
          maxLength={20}
          onChange={(event) => setNumber(event.target.value)}
        />
      </div>
    </Dialog>
  );
}

/** Makes a ticket of a part of another. */
export function SplitDialog({ ticket, onClose }: Props) {
  const t = useSay();
  const id = useId();
  const { split, isBusy } = useSplit({ ticket, onClose });
  const comments = useComments(ticket.ticketId).data?.items ?? [];
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const button = (
    <Button
      type="primary"
      disabled={title.trim() === ''}
      loading={isBusy}
      onClick={() => split(title, chosen)}
    >
      {t(words.split)}
    </Button>
  );
  return (
    <Dialog title={t(words.split)} footer={button} onClose={onClose}>
      <div className={styles['fact']}>
        <label htmlFor={id}>{t(words.splitTitle)}</label>
        <Input
          id={id}
          data-first
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      {comments.length > 0 && (
        <fieldset className={styles['choices']}>
          <legend className={styles['faint']}>{t(words.splitComments)}</legend>
          <Checkbox.Group
            value={chosen}
            options={comments.map(({ commentId, text }) => ({ value: commentId, label: text.slice(0, 60) }))}
            onChange={(ids) => setChosen(ids.map(String))}
          />
        </fieldset>
      )}
    </Dialog>
  );
}

/** Splits, and opens the new ticket. */
function useSplit({ ticket, onClose }: Props) {
  const toast = useToast();
  const navigate = useNavigate();
  const act = useAct(splitTicket, ticketReads);
  const split = (title: string, commentIds: string[]) =>
    act.mutate(
      { params: { ticketId: ticket.ticketId }, body: { title, commentIds } },
      {
        onError: toast.refuse,
        onSuccess: ({ ticketId }) => {
          onClose();
          void navigate({ to: '/tickets/$ticketId', params: { ticketId } });
        },
      },
    );
  return { split, isBusy: act.isPending };
}
