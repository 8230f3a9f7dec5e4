import { inboxWords as words } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useOutgoing } from '../outbox/use-outbox.ts';
import { dayIn } from './day-in.ts';
import { DayView } from './day-view.tsx';
import type { HeldThread } from './held-thread.ts';
import { ScrollFrame } from './scroll-frame.tsx';
import styles from './thread.module.css';
import { type Day, timelineOf } from './timeline.ts';
import { useReadMark } from './use-read-mark.ts';
import { useThread } from './use-thread.ts';
import { useThreadScroll } from './use-thread-scroll.ts';

interface Props {
  readonly conversationId: string;
  readonly customerName: string | null;
  readonly onRetry: (key: string) => void;
  readonly onTakeBack: (key: string) => void;
}

/** What was said, with what is on its way; older messages come as one scrolls up. */
export function ThreadLog({ conversationId, customerName, onRetry, onTakeBack }: Props) {
  const t = useSay();
  const { member } = useSession();
  const held = useThread(conversationId);
  const { thread, loadEarlier, isEarlierFailed } = held;
  const days = useDays(conversationId, thread.data);
  const last = days.at(-1)?.lines.at(-1);
  const messages = thread.data?.messages ?? [];
  const scroll = useThreadScroll(
    {
      first: messages[0]?.messageId,
      last: last?.key,
      isLastMine: last?.authorId === member.memberId,
    },
    // After a failure the button asks again; scrolling would hammer.
    () => !isEarlierFailed && loadEarlier(),
  );
  useReadMark(conversationId, messages.at(-1)?.number ?? 0, scroll.isAtEnd);
  const name = customerName ?? t(words.anonymous);
  return (
    <ScrollFrame scroll={scroll} label={t(words.messagesOf, { name })} isBusy={thread.isPending}>
      {thread.isPending && <PageLoading rows={5} />}
      {thread.isError && !thread.data && <PageError error={thread.error} onRetry={thread.refetch} />}
      {thread.data && <Beginning held={held} />}
      {days.map((day) => (
        <DayView
          key={day.key}
          day={day}
          customerName={name}
          lastOfOurs={lastOfOurs(days)}
          onRetry={onRetry}
          onTakeBack={onTakeBack}
        />
      ))}
    </ScrollFrame>
  );
}

/** The conversation by days in the reader's zone, what is on its way at the end. */
function useDays(conversationId: string, thread: HeldThread | undefined): Day[] {
  const { timeZone } = useLocale();
  const { member } = useSession();
  const outgoing = useOutgoing(conversationId);
  const dayOf = (moment: string) => dayIn(timeZone, moment);
  return timelineOf(thread?.messages ?? [], outgoing, member.memberId, dayOf);
}

/** The key of the last reply that went to the customer; a note goes to nobody. */
function lastOfOurs(days: readonly Day[]): string | undefined {
  const lines = days.flatMap((day) => day.lines);
  return lines.findLast((line) => line.authorKind === 'member' && !line.isNote)?.key;
}

function Beginning({ held }: { held: ReturnType<typeof useThread> }) {
  const t = useSay();
  const { thread, loadEarlier, isLoadingEarlier, isEarlierFailed } = held;
  if (!thread.data?.hasEarlier) return <p className={styles['begin']}>{t(words.conversationBegins)}</p>;
  return (
    <div className={styles['begin']}>
      {isEarlierFailed && <span role="alert">{t(words.earlierFailed)} </span>}
      <Button size="small" type="text" loading={isLoadingEarlier} onClick={loadEarlier}>
        {t(isEarlierFailed ? words.tryAgain : words.loadEarlier)}
      </Button>
    </div>
  );
}
