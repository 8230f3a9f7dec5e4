import { type Conversation, importChannel, inboxWords as words } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { useTeamNames } from '#modules/people';
import { useRuleNames } from '#modules/platform';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useColleagueNames } from '../data.ts';
import { PicturesFrame } from '../files/pictures-frame.tsx';
import { useOutgoing } from '../outbox/use-outbox.ts';
import { useTags } from '../tags/data.ts';
import { dayIn } from './day-in.ts';
import { DayView } from './day-view.tsx';
import type { EventNames } from './events/event-said.ts';
import { useEvents } from './events/use-events.ts';
import type { HeldThread } from './held-thread.ts';
import type { LineVerbs } from './line-state.tsx';
import { ScrollFrame } from './scroll-frame.tsx';
import styles from './thread.module.css';
import { type Day, linesOf, timelineOf } from './timeline.ts';
import { TypingLine } from './typing-line.tsx';
import { useReadMark } from './use-read-mark.ts';
import { useThread } from './use-thread.ts';
import { type ThreadScroll, useThreadScroll } from './use-thread-scroll.ts';

interface Props {
  readonly conversation: Conversation;
  /** The message to begin with; null for the last. */
  readonly at: number | null;
  readonly verbs: LineVerbs;
  /** Takes a marked picture into what is being written; null for who may not write. */
  readonly onMarked: ((file: File) => void) | null;
}

/** What was said and done, with what is on its way; older messages come as one scrolls up. */
export function ThreadLog({ conversation, at, verbs, onMarked }: Props) {
  const t = useSay();
  const { member } = useSession();
  const { conversationId, customerName, readNumber } = conversation;
  const held = useThread(conversationId);
  const { thread, loadEarlier, isEarlierFailed } = held;
  const days = useDays(conversationId, thread.data);
  const lines = linesOf(days);
  const last = lines.at(-1);
  const messages = thread.data?.messages ?? [];
  const scroll = useThreadScroll(
    {
      first: messages[0]?.messageId,
      last: last?.key,
      isLastMine: last?.authorId === member.memberId,
      isEnd: at === null,
    },
    // After a failure the button asks again; scrolling would hammer.
    () => !isEarlierFailed && loadEarlier(),
  );
  useReadMark(conversationId, messages.at(-1)?.number ?? 0, scroll.isAtEnd, readNumber);
  useReached(at, messages[0]?.number, scroll, held.reach);
  const names = useNames();
  const name = customerName ?? t(words.anonymous);
  return (
    <PicturesFrame conversationId={conversationId} messages={messages} onMarked={onMarked}>
      <ScrollFrame scroll={scroll} label={t(words.messagesOf, { name })} isBusy={thread.isPending}>
        {thread.isPending && <PageLoading rows={5} />}
        {thread.isError && !thread.data && <PageError error={thread.error} onRetry={thread.refetch} />}
        {thread.data && <Beginning held={held} />}
        {days.map((day) => (
          <DayView
            key={day.key}
            day={day}
            customerName={name}
            names={names}
            // The last reply that went to the customer; a note goes to nobody.
            lastOfOurs={lines.findLast((line) => line.authorKind === 'member' && !line.isNote)?.key}
            customerReadNumber={readByCustomer(conversation)}
            found={at}
            verbs={verbs}
          />
        ))}
        <TypingLine conversationId={conversationId} />
      </ScrollFrame>
    </PicturesFrame>
  );
}

/** How far the customer has read; of a past chat no file tells. */
function readByCustomer({ channel, customerReadNumber }: Conversation): number {
  return channel === importChannel ? 0 : customerReadNumber;
}

/** Goes to the message that was asked for, once; what stands far back is read first. */
function useReached(
  at: number | null,
  first: number | undefined,
  scroll: ThreadScroll,
  reach: (number: number) => void,
): void {
  const reached = useRef<number | null>(null);
  const go = useEffectEvent((number: number) => {
    if (scroll.toNumber(number)) reached.current = number;
    else reach(number);
  });
  // The outside system is scrolling.
  useEffect(() => {
    if (at === null || first === undefined || reached.current === at) return;
    go(at);
  }, [at, first]);
}

/** The conversation by days in the reader's zone, what is on its way at the end. */
function useDays(conversationId: string, thread: HeldThread | undefined): Day[] {
  const { timeZone } = useLocale();
  const { member } = useSession();
  const { messages = [], hasEarlier = false } = thread ?? {};
  const outgoing = useOutgoing(conversationId);
  const events = useEvents(conversationId);
  const parts = { messages, hasEarlier, outgoing, events, memberId: member.memberId };
  return timelineOf(parts, (moment) => dayIn(timeZone, moment));
}

function useNames(): EventNames {
  const { member } = useSession();
  const members = useColleagueNames();
  const teams = useTeamNames();
  const tags = new Map(useTags().map((tag) => [tag.tagId, tag.name]));
  const rules = useRuleNames();
  return { memberId: member.memberId, members, teams, tags, rules };
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
