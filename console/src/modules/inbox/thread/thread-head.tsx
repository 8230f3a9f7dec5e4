import { type Conversation, inboxWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useIsNarrow } from '#lib/use-media.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { ActBar } from '../acts/act-bar.tsx';
import { CustomerLabel } from '../customer-label.tsx';
import { useColleagueNames } from '../data.ts';
import { ConversationMarks } from '../marks.tsx';
import { WhoIsHere } from '../presence/who-is-here.tsx';
import { PriorityMark } from '../priority/priority-mark.tsx';
import { WaitClock } from '../wait-clock.tsx';
import { AlsoOpen } from './also-open.tsx';
import styles from './thread.module.css';

interface Props {
  readonly conversation: Conversation;
  readonly onBack: (() => void) | null;
  readonly onLeave: () => void;
  readonly onDetails: (() => void) | null;
}

/** Whose conversation it is, how it stands, and what is done with it. */
export function ThreadHead({ conversation, onBack, onLeave, onDetails }: Props) {
  const t = useSay();
  return (
    <>
      <header className={styles['head']}>
        {onBack && <IconButton icon="chevron-left" label={t(words.backToList)} onClick={onBack} />}
        <div className={styles['who']}>
          <h2 id="conversation-title" className={styles['title']}>
            <CustomerLabel name={conversation.customerName} />
          </h2>
          <Standing conversation={conversation} />
        </div>
        <div className={styles['acts']}>
          <WhoIsHere conversationId={conversation.conversationId} />
          <ActBar conversation={conversation} onLeave={onLeave} />
          {onDetails && <IconButton icon="person" label={t(words.showDetails)} onClick={onDetails} />}
        </div>
      </header>
      <AlsoOpen conversation={conversation} />
    </>
  );
}

function Standing({ conversation }: { conversation: Conversation }) {
  const t = useSay();
  const isNarrow = useIsNarrow();
  const names = useColleagueNames();
  const { state, waitingSince, assigneeId, priority } = conversation;
  const assignee = assigneeId === null ? t(words.unassigned) : (names.get(assigneeId) ?? t(words.colleague));
  return (
    <p className={styles['under']}>
      {state === 'closed' && <StatusTag tone="ash">{t(words.closed)}</StatusTag>}
      {priority !== 'normal' && <PriorityMark priority={priority} isWorded={!isNarrow} />}
      <ConversationMarks conversation={conversation} />
      {waitingSince !== null && <WaitClock since={waitingSince} />}
      {state === 'open' && !isNarrow && <bdi>{assignee}</bdi>}
    </p>
  );
}
