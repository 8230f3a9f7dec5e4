import { Link } from '@tanstack/react-router';
import { handoffsSend, handoffPageWords as words } from '@zhiyin/domain/handoffs';
import type { Conversation } from '@zhiyin/domain/inbox';
import type { Ticket } from '@zhiyin/domain/tickets';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useSomeHandoffs } from '../data.ts';
import styles from '../handoffs.module.css';
import { SendDialog } from '../send/send-dialog.tsx';
import { StateTag } from '../shown.tsx';

const shownMax = 20;

/** Beside a conversation: what was handed off from it, and the way to do so. */
export function HandoffsOfConversation({ conversation }: { conversation: Conversation }) {
  return <Beside conversationId={conversation.conversationId} />;
}

/** Beside a ticket: the same. */
export function HandoffsOfTicket({ ticket }: { ticket: Ticket }) {
  return <Beside ticketId={ticket.ticketId} title={ticket.title} />;
}

type Origin =
  | { readonly conversationId: string; readonly title?: undefined }
  | { readonly ticketId: string; readonly title: string };

function Beside({ title, ...origin }: Origin) {
  const t = useSay();
  const maySend = useMay()(handoffsSend);
  const [isSending, setSending] = useState(false);
  const handoffs = useSomeHandoffs(origin, shownMax);
  return (
    <div className={styles['part']}>
      {handoffs.isPending && <PageLoading rows={1} />}
      {handoffs.isError && !handoffs.data && <PageError error={handoffs.error} onRetry={handoffs.refetch} />}
      {handoffs.data?.items.length === 0 && <p className={styles['faint']}>{t(words.noneHere)}</p>}
      <ul className={styles['list']}>
        {handoffs.data?.items.map((handoff) => (
          <li key={handoff.handoffId} className={styles['row']}>
            <Link
              to="/handoffs/$handoffId"
              params={{ handoffId: handoff.handoffId }}
              className={styles['grow'] ?? ''}
            >
              <bdi>{handoff.title}</bdi>
            </Link>
            <StateTag state={handoff.state} />
          </li>
        ))}
      </ul>
      {maySend && (
        <Button size="small" icon={<Icon name="swap" />} onClick={() => setSending(true)}>
          {t(words.add)}
        </Button>
      )}
      {isSending && <SendDialog {...origin} {...(title && { title })} onClose={() => setSending(false)} />}
    </div>
  );
}
