import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { dateFormat } from '../../../widget/src/locale.ts';
import { sayTrouble } from '../door/trouble.ts';
import { useUploading } from '../forms/inputs/use-uploading.ts';
import { useSay, useSetting } from '../setting.ts';
import { Link } from '../shell/link.tsx';
import { Loading } from '../shell/loading.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { Title } from '../shell/title.tsx';
import { useLate } from '../shell/use-late.ts';
import { ticketWords } from '../words.ts';
import { FilePicker } from './file-picker.tsx';
import { type OwnTicketPage, useTicket } from './use-tickets.ts';
import { ownTicketWords } from './words.ts';

/** One ticket of the customer's, or the page on which they open one. */
export function TicketPage({ ticketId }: { ticketId: string }) {
  return ticketId === 'new' ? <LateNewTicket /> : <OwnTicket ticketId={ticketId} />;
}

/** The page that opens a ticket brings the questions of forms with it, so it is loaded when it is first shown. */
function LateNewTicket() {
  const Page = useLate(async () => (await import('./new-ticket-page.tsx')).NewTicketPage);
  return Page ? <Page /> : <Loading />;
}

/** One ticket of the customer's: where it stands, what the shop and they wrote, and the place to write more. */
function OwnTicket({ ticketId }: { ticketId: string }) {
  const say = useSay();
  const { locale } = useSetting();
  const { answer: ticket, isMissing, setAnswer } = useTicket(ticketId);
  if (isMissing) return <NotFound />;
  if (!ticket) return <Loading />;
  return (
    <section class="page">
      <Link to={['tickets']}>{say(ticketWords.back)}</Link>
      <Title text={ticket.title} />
      <p class="hint">
        {ticket.name} · {ticket.state[locale]}
      </p>
      <Reported ticket={ticket} />
      {ticket.comments.length === 0 && <p>{say(ticketWords.noComments)}</p>}
      <ol class="conversations">
        {ticket.comments.map((comment) => (
          <li key={comment.commentId} class="card">
            <Comment comment={comment} />
          </li>
        ))}
      </ol>
      {ticket.mayReopen && <Reopen ticketId={ticketId} onSent={setAnswer} />}
      <Write ticketId={ticketId} onSent={setAnswer} />
    </section>
  );
}

/** What the customer said when they opened it. */
function Reported({ ticket: { description, said } }: { ticket: OwnTicketPage }) {
  const say = useSay();
  const { locale } = useSetting();
  if (description === '' && said.length === 0) return null;
  return (
    <section class="card" aria-label={say(ownTicketWords.reported)}>
      <p class="hint">{say(ownTicketWords.reported)}</p>
      {description !== '' && (
        <p style={{ whiteSpace: 'pre-wrap' }}>
          <bdi>{description}</bdi>
        </p>
      )}
      <dl class="reported">
        {said.map(({ key, label, text }) => (
          <div key={key}>
            <dt class="hint">{label[locale]}</dt>
            <dd>
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Comment({ comment }: { comment: OwnTicketPage['comments'][number] }) {
  const say = useSay();
  const { locale } = useSetting();
  const { isMine, text, files, writtenAt } = comment;
  const when = dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(writtenAt));
  return (
    <>
      <p class="hint">
        {say(isMine ? ticketWords.you : ticketWords.shop)} · <time dateTime={writtenAt}>{when}</time>
      </p>
      {text !== '' && (
        <p style={{ whiteSpace: 'pre-wrap' }}>
          <bdi>{text}</bdi>
        </p>
      )}
      {files.length > 0 && (
        <ul class="files">
          {files.map(({ fileId, name, url, thumbnailUrl }) => (
            <li key={fileId}>
              <a
                href={url}
                target="_blank"
                rel="noopener noreferrer"
                class={thumbnailUrl === null ? 'file' : 'picture'}
              >
                {thumbnailUrl === null ? (
                  <bdi>{name}</bdi>
                ) : (
                  <img src={thumbnailUrl} alt={name} loading="lazy" />
                )}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface WriteProps {
  readonly ticketId: string;
  readonly onSent: (ticket: OwnTicketPage) => void;
}

function Write({ ticketId, onSent }: WriteProps) {
  const say = useSay();
  const { session } = useSetting();
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState('');
  const [fileIds, setFileIds] = useState<readonly string[]>([]);
  const uploading = useUploading();
  const send = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if ((text.trim() === '' && fileIds.length === 0) || uploading.isBusy) return;
    try {
      const body = { text, fileIds };
      onSent(await session.as<OwnTicketPage>({ path: `visitor/tickets/${ticketId}/comments`, body }));
      setText('');
      setFileIds([]);
      setTrouble('');
    } catch (error) {
      setTrouble(sayTrouble(error, say));
    }
  };
  return (
    <form class="card" onSubmit={(event) => void send(event)}>
      <label for="ticket-comment">{say(ticketWords.write)}</label>
      <textarea
        id="ticket-comment"
        rows={3}
        maxLength={10_000}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <FilePicker uploading={uploading} ids={fileIds} onChange={setFileIds} />
      <p class="trouble" role="alert">
        {trouble}
      </p>
      <div class="ways">
        <button type="submit" class="button main">
          {say(ticketWords.send)}
        </button>
      </div>
    </form>
  );
}

/** What was solved and is not: the customer says why and it goes on. */
function Reopen({ ticketId, onSent }: WriteProps) {
  const say = useSay();
  const { session } = useSetting();
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState('');
  const send = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '') return;
    try {
      const path = `visitor/tickets/${ticketId}/reopening`;
      onSent(await session.as<OwnTicketPage>({ path, body: { text } }));
    } catch (error) {
      setTrouble(sayTrouble(error, say));
    }
  };
  return (
    <form class="card" onSubmit={(event) => void send(event)}>
      <label for="ticket-reopen">{say(ownTicketWords.reopenWhy)}</label>
      <textarea
        id="ticket-reopen"
        rows={2}
        maxLength={200}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="trouble" role="alert">
        {trouble}
      </p>
      <div class="ways">
        <button type="submit" class="button">
          {say(ownTicketWords.reopen)}
        </button>
      </div>
    </form>
  );
}
