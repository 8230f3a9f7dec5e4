import { Link } from '@tanstack/react-router';
import { failureWords } from '@zhiyin/domain/channels';
import {
  inboxPageWords,
  inboxReply,
  inboxWords,
  outsidePageWords as outside,
  sendAgain,
} from '@zhiyin/domain/inbox';
import {
  type CommentMessage,
  listTicketComments,
  type TicketComment,
  ticketWayWords as words,
} from '@zhiyin/domain/tickets';
import { Button } from 'antd';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useNow } from '#lib/use-now.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useWayName } from './use-way-name.ts';
import styles from './ways.module.css';

/** By which way a comment went to the customer, or came from them, and whether it is there. */
export function WentBy({ comment: { message, visibility, authorKind } }: { comment: TicketComment }) {
  const t = useSay();
  const nameOf = useWayName();
  if (visibility === 'internal') return null;
  if (message === null) return <p className={styles['went']}>{t(words.onPage)}</p>;
  const isOurs = authorKind !== 'customer';
  const { conversationId, state } = message;
  return (
    <p className={styles['went']} data-state={isOurs ? state : 'came'}>
      <span>{t(words.by, { way: nameOf(message) })}</span>
      {isOurs && <Standing message={message} />}
      {conversationId !== null && (
        <Link to="/inbox/$conversationId" params={{ conversationId }}>
          {t(words.openMessage)}
        </Link>
      )}
    </p>
  );
}

/** What became of it, with another try where it is not there. */
function Standing({ message }: { message: CommentMessage }) {
  const t = useSay();
  const may = useMay();
  const said = useSaid(message);
  const toast = useToast();
  const again = useAct(sendAgain, [listTicketComments]);
  const { conversationId, messageId, state, failure, failureDetail } = message;
  const isStuck = state === 'failed' || (state === 'waiting' && failure !== null);
  const onAgain = () => {
    if (conversationId === null) return;
    const onSuccess = () => toast.say(t(outside.outsideAgainAsked));
    again.mutate({ params: { conversationId, messageId } }, { onError: toast.refuse, onSuccess });
  };
  return (
    <>
      <span role={state === 'failed' ? 'alert' : undefined} title={failureDetail ?? undefined}>
        {said}
      </span>
      {isStuck && conversationId !== null && may(inboxReply) && (
        <Button size="small" loading={again.isPending} onClick={onAgain}>
          {t(outside.outsideAgain)}
        </Button>
      )}
    </>
  );
}

function useSaid({ state, failure, nextTryAt }: CommentMessage): string {
  const t = useSay();
  const format = useFormat();
  const now = useNow(60);
  const why = t(failureWords[failure ?? 'refused']);
  if (state === 'failed') return t(outside.outsideFailed, { why });
  if (state === 'read') return t(inboxPageWords.readByCustomer);
  if (state === 'delivered') return t(outside.outsideDelivered);
  if (state === 'sent') return t(inboxWords.sent);
  if (failure === null || nextTryAt === null) return t(outside.outsideWaiting);
  return t(outside.outsideNextTry, { why, time: format.brief(nextTryAt, now) });
}
