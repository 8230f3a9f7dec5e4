import { type Conversation, inboxWords as words } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useIsNarrow } from '#lib/use-media.ts';
import type { Command } from '#ui/command/command-store.ts';
import { useCommands } from '#ui/command/use-commands.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { CustomerLabel } from '../customer-label.tsx';
import { useColleagueNames } from '../data.ts';
import { CloseDialog } from '../side/close-dialog.tsx';
import { useConversationActs } from '../side/use-conversation-acts.ts';
import { WaitClock } from '../wait-clock.tsx';
import styles from './thread.module.css';

interface Props {
  readonly conversation: Conversation;
  readonly onBack: (() => void) | null;
  readonly onDetails: (() => void) | null;
}

/** Whose conversation it is, how it stands, and what is done with it. */
export function ThreadHead({ conversation, onBack, onDetails }: Props) {
  const t = useSay();
  return (
    <header className={styles['head']}>
      {onBack && <IconButton icon="chevron-left" label={t(words.backToList)} onClick={onBack} />}
      <div className={styles['who']}>
        <h2 id="conversation-title" className={styles['title']}>
          <CustomerLabel name={conversation.customerName} />
        </h2>
        <Standing conversation={conversation} />
      </div>
      <div className={styles['acts']}>
        <Acts conversation={conversation} />
        {onDetails && <IconButton icon="person" label={t(words.showDetails)} onClick={onDetails} />}
      </div>
    </header>
  );
}

function Standing({ conversation }: { conversation: Conversation }) {
  const t = useSay();
  const isNarrow = useIsNarrow();
  const names = useColleagueNames();
  const { state, waitingSince, assigneeId } = conversation;
  const assignee = assigneeId === null ? t(words.unassigned) : (names.get(assigneeId) ?? t(words.colleague));
  return (
    <p className={styles['under']}>
      {state === 'closed' && <StatusTag tone="ash">{t(words.closed)}</StatusTag>}
      {waitingSince !== null && <WaitClock since={waitingSince} />}
      {state === 'open' && !isNarrow && <bdi>{assignee}</bdi>}
    </p>
  );
}

function Acts({ conversation }: { conversation: Conversation }) {
  const t = useSay();
  const isNarrow = useIsNarrow();
  const [isClosing, setClosing] = useState(false);
  const { assignToMe, mayClose, isAssigning } = useConversationActs(conversation);
  const close = () => setClosing(true);
  useShortcut('a', words.assignToMe, () => assignToMe?.(), { isOn: assignToMe !== null });
  useShortcut('e', words.close, close, { isOn: mayClose });
  useCommands(
    () => [
      ...(assignToMe ? [command('assign', words.assignToMe, 'person', 'a', assignToMe)] : []),
      ...(mayClose ? [command('close', words.close, 'check', 'e', close)] : []),
    ],
    [conversation.conversationId, assignToMe === null, mayClose],
  );
  return (
    <>
      {assignToMe && (
        <Button size={isNarrow ? 'small' : 'middle'} loading={isAssigning} onClick={assignToMe}>
          {t(words.assignToMe)}
        </Button>
      )}
      {mayClose && (
        <Button size={isNarrow ? 'small' : 'middle'} onClick={close}>
          {t(words.close)}
        </Button>
      )}
      {isClosing && <CloseDialog conversation={conversation} onClose={() => setClosing(false)} />}
    </>
  );
}

function command(
  verb: string,
  name: Command['words'],
  icon: Command['icon'],
  keys: string,
  run: () => unknown,
): Command {
  return { id: `inbox.${verb}`, words: name, icon, group: words.conversation, keys, run };
}
