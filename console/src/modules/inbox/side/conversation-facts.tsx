import { type Conversation, inboxWords as words } from '@zhiyin/domain/inbox';
import { reasonsRead } from '@zhiyin/domain/reasons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { useNow } from '#lib/use-now.ts';
import { ReasonName } from '#modules/reasons';
import { Avatar } from '#ui/show/avatar.tsx';
import { useColleagueNames } from '../data.ts';
import styles from './side.module.css';
import { useConversationActs } from './use-conversation-acts.ts';

/** How a conversation stands: who takes care of it, since when, and why the customer wrote. */
export function ConversationFacts({ conversation }: { conversation: Conversation }) {
  const t = useSay();
  const format = useFormat();
  const now = useNow(60);
  const mayRead = useMay()(reasonsRead);
  const { channel, openedAt, closedAt, reasonKey, state, messageCount } = conversation;
  return (
    <dl className={styles['facts']}>
      <Fact label={t(words.assignee)}>
        <Assignee conversation={conversation} />
      </Fact>
      {state === 'closed' && (
        <Fact label={t(words.reason)}>
          {reasonKey !== null && mayRead ? <ReasonName reasonKey={reasonKey} /> : t(words.noReason)}
        </Fact>
      )}
      <Fact label={t(words.channel)}>
        {channel === 'widget' ? t(words.channelWidget) : <bdi>{channel}</bdi>}
      </Fact>
      <Fact label={t(words.openedAt)}>
        <time dateTime={openedAt} title={format.exact(openedAt)}>
          {format.brief(openedAt, now)}
        </time>
      </Fact>
      {closedAt !== null && (
        <Fact label={t(words.closedAt)}>
          <time dateTime={closedAt} title={format.exact(closedAt)}>
            {format.brief(closedAt, now)}
          </time>
        </Fact>
      )}
      <Fact label={t(words.messageCount)}>{format.number(messageCount)}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Assignee({ conversation }: { conversation: Conversation }) {
  const t = useSay();
  const { member } = useSession();
  const names = useColleagueNames();
  const { assignToMe, unassign } = useConversationActs(conversation);
  const { assigneeId } = conversation;
  const name = assigneeId === member.memberId ? member.name : names.get(assigneeId ?? '');
  return (
    <span className={styles['assignee']}>
      {assigneeId === null ? (
        <span className={styles['blank']}>{t(words.nobody)}</span>
      ) : (
        <>
          <Avatar of="member" name={name ?? t(words.colleague)} size={20} />
          <bdi>{name ?? t(words.colleague)}</bdi>
        </>
      )}
      {assigneeId === null && assignToMe && (
        <Button size="small" onClick={assignToMe}>
          {t(words.assignToMe)}
        </Button>
      )}
      {unassign && (
        <Button size="small" type="text" onClick={unassign}>
          {t(words.unassign)}
        </Button>
      )}
    </span>
  );
}
