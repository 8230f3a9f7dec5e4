import { Link } from '@tanstack/react-router';
import {
  findingOutcomeWords,
  findingStateWords,
  improvementWork,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import type { Conversation } from '@zhiyin/domain/inbox';
import type { Ticket } from '@zhiyin/domain/tickets';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import type { ShownThing } from '#modules/platform';
import { ticketNameOf } from '#modules/tickets';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useFindings } from '../data.ts';
import styles from '../improvement.module.css';
import { OpenVerb } from './finding-verb.tsx';

/** Findings that rest on a thing, and the way to open one. */
function FindingsAbout({ thing }: { thing: ShownThing }) {
  const t = useSay();
  const toast = useToast();
  const mayWork = useMay()(improvementWork);
  const findings = useFindings({ evidence: thing.id, limit: 20 });
  if (findings.isPending) return <PageLoading rows={1} />;
  if (!findings.data) return <PageError error={findings.error} onRetry={findings.refetch} />;
  const { items } = findings.data;
  return (
    <div className={styles['about']}>
      {items.length === 0 && !mayWork && <p className={styles['faint']}>{t(words.noneAbout)}</p>}
      {items.map(({ findingId, title, state, outcome }) => (
        <p key={findingId}>
          <Link to="/improvement/$findingId" params={{ findingId }}>
            <bdi>{title}</bdi>
          </Link>{' '}
          <StatusTag tone={outcome === 'proved' ? 'jade' : state === 'closed' ? 'ash' : 'azure'}>
            {t(outcome ? findingOutcomeWords[outcome] : findingStateWords[state])}
          </StatusTag>
        </p>
      ))}
      {mayWork && <OpenVerb thing={thing} size="small" onOpened={() => toast.say(t(words.opened))} />}
    </div>
  );
}

/** Beside a conversation: what it showed to be wrong. What was said last is seldom what a finding is called. */
export function FindingsOfConversation({ conversation }: { conversation: Conversation }) {
  const { conversationId, reasonKey } = conversation;
  return <FindingsAbout thing={{ kind: 'conversation', id: conversationId, title: '', reasonKey }} />;
}

/** Beside a ticket: what it showed to be wrong. */
export function FindingsOfTicket({ ticket }: { ticket: Ticket }) {
  const title = `${ticketNameOf(ticket)} ${ticket.title}`;
  return <FindingsAbout thing={{ kind: 'ticket', id: ticket.ticketId, title }} />;
}
