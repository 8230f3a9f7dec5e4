import {
  commentTicket,
  type Ticket,
  type TicketComment,
  type TicketVia,
  ticketLimits,
  ticketsHandle,
  ticketPageWords as words,
} from '@zhiyin/domain/tickets';
import { Button, Input, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useMemberNames } from '#modules/people';
import { IconButton } from '#ui/control/icon-button.tsx';
import { useUploading } from '#ui/form-preview/inputs/use-uploading.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { ticketReads, useComments } from '../data.ts';
import styles from '../tickets.module.css';
import { ChosenFiles, CommentFiles } from './comment-files.tsx';
import { ForCustomer } from './ways/for-customer.tsx';
import { WentBy } from './ways/went-by.tsx';

/** What was said about a ticket, and the place to say more. */
export function Comments({ ticket }: { ticket: Ticket }) {
  const t = useSay();
  const may = useMay();
  const comments = useComments(ticket.ticketId);
  return (
    <section className={styles['part']} aria-label={t(words.comments)}>
      <h2>{t(words.comments)}</h2>
      {comments.isPending && <PageLoading rows={3} />}
      {comments.isError && !comments.data && <PageError error={comments.error} onRetry={comments.refetch} />}
      {comments.data?.items.length === 0 && <p className={styles['faint']}>{t(words.noComments)}</p>}
      <ol className={styles['plainList']}>
        {comments.data?.items.map((comment) => (
          <li key={comment.commentId}>
            <Said comment={comment} />
          </li>
        ))}
      </ol>
      {may(ticketsHandle) && ticket.mergedIntoId === null && <Write ticket={ticket} />}
    </section>
  );
}

function Said({ comment }: { comment: TicketComment }) {
  const t = useSay();
  const names = useMemberNames();
  const { authorKind, authorId, visibility, text, files, writtenAt } = comment;
  const known = authorId === null ? undefined : names.get(authorId);
  const other = authorKind === 'customer' ? t(words.byCustomer) : t(words.bySystem);
  return (
    <article className={styles['said']} data-visibility={visibility}>
      <div className={styles['saidBy']}>
        <strong>{known ?? other}</strong>
        <TimeAgo moment={writtenAt} />
        <StatusTag tone={visibility === 'internal' ? 'amber' : 'azure'}>
          {t(visibility === 'internal' ? words.internal : words.toCustomer)}
        </StatusTag>
      </div>
      {text !== '' && <bdi className={styles['text']}>{text}</bdi>}
      <CommentFiles files={files} />
      <WentBy comment={comment} />
    </article>
  );
}

/** What is being written, with its files, and the way to send it. */
function useWriting(ticketId: string) {
  const toast = useToast();
  const act = useAct(commentTicket, ticketReads);
  const [text, setText] = useState('');
  const [visibility, setVisibility] = useState<'internal' | 'customer'>('internal');
  const [fileIds, setFileIds] = useState<readonly string[]>([]);
  const [via, setVia] = useState<TicketVia>();
  const uploading = useUploading();
  const isBlank = (text.trim() === '' && fileIds.length === 0) || uploading.isBusy;
  const onSuccess = () => {
    setText('');
    setFileIds([]);
  };
  const send = () => {
    if (isBlank) return;
    const way = visibility === 'customer' && via !== undefined ? { via } : {};
    const body = { text, visibility, fileIds: [...fileIds], ...way };
    act.mutate({ params: { ticketId }, body }, { onError: toast.refuse, onSuccess });
  };
  const isSending = act.isPending;
  return {
    text,
    setText,
    visibility,
    setVisibility,
    fileIds,
    setFileIds,
    via,
    setVia,
    uploading,
    isBlank,
    isSending,
    send,
  };
}

function Write({ ticket }: { ticket: Ticket }) {
  const { ticketId, customerId } = ticket;
  const t = useSay();
  const writing = useWriting(ticketId);
  const { text, setText, visibility, setVisibility, via, setVia, fileIds, setFileIds, uploading, send } =
    writing;
  const isForCustomer = visibility === 'customer';
  return (
    <div className={styles['write']}>
      <Input.TextArea
        aria-label={t(words.comment)}
        placeholder={t(visibility === 'internal' ? words.writeInternal : words.writeCustomer)}
        value={text}
        rows={3}
        maxLength={ticketLimits.text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) send();
        }}
      />
      <ChosenFiles
        ids={fileIds}
        names={uploading.names}
        onRemove={(id) => setFileIds(fileIds.filter((one) => one !== id))}
      />
      {isForCustomer && (
        <ForCustomer ticket={ticket} text={text} onWrite={setText} via={via} onChoose={setVia} />
      )}
      {uploading.trouble !== null && <p role="alert">{uploading.trouble}</p>}
      <div className={styles['writeFoot']}>
        <Attach
          isBusy={uploading.isBusy}
          send={uploading.send}
          left={ticketLimits.files - fileIds.length}
          onStored={(id) => setFileIds((all) => [...all, id])}
        />
        <Readers value={visibility} hasCustomer={customerId !== null} onChange={setVisibility} />
        <Button type="primary" disabled={writing.isBlank} loading={writing.isSending} onClick={send}>
          {t(words.send)}
        </Button>
      </div>
    </div>
  );
}

interface ReadersProps {
  readonly value: 'internal' | 'customer';
  readonly hasCustomer: boolean;
  readonly onChange: (value: 'internal' | 'customer') => void;
}

/** Colleagues alone, or the customer, too. */
function Readers({ value, hasCustomer, onChange }: ReadersProps) {
  const t = useSay();
  return (
    <Segmented<'internal' | 'customer'>
      aria-label={t(words.who)}
      value={value}
      options={[
        { value: 'internal', label: t(words.internal) },
        { value: 'customer', label: t(words.toCustomer), disabled: !hasCustomer },
      ]}
      onChange={onChange}
    />
  );
}

interface AttachProps {
  readonly isBusy: boolean;
  readonly send: (file: Blob, name: string) => Promise<string | null>;
  /** How many more may be added. */
  readonly left: number;
  readonly onStored: (fileId: string) => void;
}

function Attach({ isBusy, send, left, onStored }: AttachProps) {
  const t = useSay();
  const picker = useRef<HTMLInputElement>(null);
  const take = async (files: readonly File[]) => {
    for (const file of files.slice(0, left)) {
      const fileId = await send(file, file.name);
      if (fileId !== null) onStored(fileId);
    }
  };
  return (
    <>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          void take([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <IconButton
        icon="attach"
        label={t(words.attach)}
        disabled={isBusy || left <= 0}
        onClick={() => picker.current?.click()}
      />
    </>
  );
}
