import { useNavigate } from '@tanstack/react-router';
import {
  splitTicket,
  type Ticket,
  type TicketComment,
  ticketPageWords as words,
} from '@zhiyin/domain/tickets';
import { Button, Checkbox, Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { ticketReads, useComments } from '../../data.ts';
import { nameOf } from '../../name-of.ts';
import styles from '../../tickets.module.css';

interface Props {
  readonly ticket: Ticket;
  readonly onClose: () => void;
}

/** Makes a ticket of a part of another. */
export function SplitDialog({ ticket, onClose }: Props) {
  const t = useSay();
  const id = useId();
  const { split, isBusy } = useSplit({ ticket, onClose });
  const comments = useComments(ticket.ticketId).data?.items ?? [];
  const [title, setTitle] = useState('');
  const [commentIds, setCommentIds] = useState<string[]>([]);
  const [itemIds, setItemIds] = useState<string[]>([]);
  const button = (
    <Button
      type="primary"
      disabled={title.trim() === ''}
      loading={isBusy}
      onClick={() => split({ title, commentIds, itemIds })}
    >
      {t(words.split)}
    </Button>
  );
  return (
    <Dialog title={t(words.split)} footer={button} onClose={onClose}>
      <div className={styles['part']}>
        <p className={styles['faint']}>{t(words.splitHint, { name: nameOf(ticket) })}</p>
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
        <Along
          legend={t(words.splitComments)}
          options={comments.map(optionOf)}
          chosen={commentIds}
          onChange={setCommentIds}
        />
        <Along
          legend={t(words.splitItems)}
          options={ticket.items.map(({ itemId, label }) => ({ value: itemId, label: <bdi>{label}</bdi> }))}
          chosen={itemIds}
          onChange={setItemIds}
        />
      </div>
    </Dialog>
  );
}

function optionOf({ commentId, text, files }: TicketComment) {
  const shown = text.slice(0, 60) || files.map(({ name }) => name).join(', ');
  return { value: commentId, label: <bdi>{shown}</bdi> };
}

interface AlongProps {
  readonly legend: string;
  readonly options: { readonly value: string; readonly label: ReactNode }[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** What goes along to the new ticket; nothing where there is nothing to choose. */
function Along({ legend, options, chosen, onChange }: AlongProps) {
  if (options.length === 0) return null;
  return (
    <fieldset className={styles['choices']}>
      <legend className={styles['faint']}>{legend}</legend>
      <Checkbox.Group
        className={styles['choiceList'] ?? ''}
        value={[...chosen]}
        options={options}
        onChange={(ids) => onChange(ids.map(String))}
      />
    </fieldset>
  );
}

/** Splits, and opens the new ticket. */
function useSplit({ ticket, onClose }: Props) {
  const toast = useToast();
  const navigate = useNavigate();
  const act = useAct(splitTicket, ticketReads);
  const split = (body: { title: string; commentIds: string[]; itemIds: string[] }) =>
    act.mutate(
      { params: { ticketId: ticket.ticketId }, body },
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
