import { type Conversation, inboxWords, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { reasonsRead } from '@zhiyin/domain/reasons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { useNow } from '#lib/use-now.ts';
import { useTeamNames } from '#modules/people';
import { ReasonName } from '#modules/reasons';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Avatar } from '#ui/show/avatar.tsx';
import { type ActDialog, useOpenActDialog } from '../acts/act-dialogs.ts';
import { useConversationActs } from '../acts/use-conversation-acts.ts';
import { useColleagueNames } from '../data.ts';
import { PriorityMark } from '../priority/priority-mark.tsx';
import { useTags } from '../tags/data.ts';
import { TagChips } from '../tags/tag-chip.tsx';
import { channelSaid } from '../ways/channel-said.ts';
import styles from './side.module.css';

/** How a conversation stands: who takes care of it, how urgent it is, since when, and why the customer wrote. */
export function ConversationFacts({ conversation }: { conversation: Conversation }) {
  const t = useSay();
  const { may } = useConversationActs(conversation);
  const tags = useTags();
  const teams = useTeamNames();
  const { teamId, priority, tagIds, snoozedUntil } = conversation;
  return (
    <dl className={styles['facts']}>
      <Fact label={t(inboxWords.assignee)} dialog="assign" isOn={may.assign}>
        <Assignee conversation={conversation} />
      </Fact>
      {teamId !== null && <Fact label={t(words.team)}>{teams.get(teamId) ?? null}</Fact>}
      <Fact label={t(words.priority)} dialog="priority" isOn={may.handle}>
        <PriorityMark priority={priority} isWorded />
      </Fact>
      <Fact label={t(words.tags)} dialog="tags" isOn={may.handle}>
        {tagIds.length === 0 ? <Dash /> : <TagChips tags={tags} tagIds={tagIds} />}
      </Fact>
      <Reason conversation={conversation} />
      {snoozedUntil !== null && <MomentFact label={t(words.snooze)} moment={snoozedUntil} />}
      <Origin conversation={conversation} />
    </dl>
  );
}

/** Why the customer wrote: chosen at the close, or at any time. */
function Reason({ conversation: { reasonKey } }: { conversation: Conversation }) {
  const t = useSay();
  const mayRead = useMay()(reasonsRead);
  if (!mayRead) return null;
  return (
    <Fact label={t(inboxWords.reason)} dialog="reason" isOn>
      {reasonKey === null ? <Dash /> : <ReasonName reasonKey={reasonKey} />}
    </Fact>
  );
}

/** Where it came from, when it began and ended, and how much was said. */
function Origin({ conversation }: { conversation: Conversation }) {
  const t = useSay();
  const format = useFormat();
  const { may } = useConversationActs(conversation);
  const { channel, openedAt, closedAt, messageCount } = conversation;
  return (
    <>
      <Fact label={t(inboxWords.channel)} dialog="way" isOn={may.handle}>
        <bdi>{channelSaid(t, channel)}</bdi>
      </Fact>
      <MomentFact label={t(inboxWords.openedAt)} moment={openedAt} />
      {closedAt !== null && <MomentFact label={t(inboxWords.closedAt)} moment={closedAt} />}
      <Fact label={t(inboxWords.messageCount)}>{format.number(messageCount)}</Fact>
    </>
  );
}

function MomentFact({ label, moment }: { label: string; moment: string }) {
  const format = useFormat();
  const now = useNow(60);
  return (
    <Fact label={label}>
      <time dateTime={moment} title={format.exact(moment)}>
        {format.brief(moment, now)}
      </time>
    </Fact>
  );
}

interface FactProps {
  readonly label: string;
  /** What changes it, where the reader may. */
  readonly dialog?: ActDialog;
  readonly isOn?: boolean;
  readonly children: ReactNode;
}

function Fact({ label, dialog, isOn = false, children }: FactProps) {
  const t = useSay();
  const open = useOpenActDialog();
  return (
    <div className={styles['fact']}>
      <dt>{label}</dt>
      <dd>
        <span className={styles['value']}>{children}</span>
        {dialog && isOn && (
          <IconButton
            icon="edit"
            label={`${t(words.changeReason)} ${label}`}
            onClick={() => open(dialog)}
            className={styles['change']}
          />
        )}
      </dd>
    </div>
  );
}

function Dash() {
  const t = useSay();
  return <span className={styles['blank']}>{t(words.none)}</span>;
}

function Assignee({ conversation }: { conversation: Conversation }) {
  const t = useSay();
  const { member } = useSession();
  const names = useColleagueNames();
  const { may, assignToMe } = useConversationActs(conversation);
  const { assigneeId } = conversation;
  if (assigneeId === null) {
    return (
      <>
        <span className={styles['blank']}>{t(inboxWords.nobody)}</span>
        {may.assignToMe && (
          <Button size="small" onClick={assignToMe}>
            {t(inboxWords.assignToMe)}
          </Button>
        )}
      </>
    );
  }
  const name = assigneeId === member.memberId ? member.name : names.get(assigneeId);
  return (
    <>
      <Avatar of="member" name={name ?? t(inboxWords.colleague)} size={20} />
      <bdi>{name ?? t(inboxWords.colleague)}</bdi>
    </>
  );
}
