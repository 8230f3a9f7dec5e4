import { type Conversation, inboxWords, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useIsNarrow } from '#lib/use-media.ts';
import { ActMenu } from '#ui/control/act-menu.tsx';
import { IconButton } from '#ui/control/icon-button.tsx';
import { useOpenActDialog } from './act-dialogs.ts';
import styles from './acts.module.css';
import { useActList } from './use-act-list.ts';
import { useConversationActs } from './use-conversation-acts.ts';

/** The acts one needs all the time as buttons, the rest in a menu that shows their keys. */
export function ActBar({ conversation, onLeave }: { conversation: Conversation; onLeave: () => void }) {
  const t = useSay();
  const isNarrow = useIsNarrow();
  const open = useOpenActDialog();
  const acts = useConversationActs(conversation);
  const { may } = acts;
  const size = isNarrow ? 'small' : 'middle';
  return (
    <div className={styles['bar']}>
      {!isNarrow && may.handle && (
        <IconButton icon="snooze" label={t(words.snooze)} onClick={() => open('snooze')} />
      )}
      {!isNarrow && may.assign && (
        <IconButton icon="swap" label={t(words.transfer)} onClick={() => open('transfer')} />
      )}
      <MoreActs conversation={conversation} onLeave={onLeave} />
      {may.assignToMe && conversation.assigneeId === null && (
        <Button size={size} loading={acts.isAssigning} onClick={acts.assignToMe}>
          {t(inboxWords.assignToMe)}
        </Button>
      )}
      {may.close && (
        <Button size={size} onClick={() => open('close')}>
          {t(inboxWords.close)}
        </Button>
      )}
      {may.reopen && (
        <Button size={size} onClick={acts.reopen}>
          {t(words.reopen)}
        </Button>
      )}
    </div>
  );
}

function MoreActs({ conversation, onLeave }: { conversation: Conversation; onLeave: () => void }) {
  const t = useSay();
  const list = useActList(conversation, onLeave).filter((act) => act.isOn && !act.isButton);
  return (
    <ActMenu
      label={t(words.moreActs)}
      acts={list.map(({ words: verb, ...act }) => ({ ...act, label: t(verb) }))}
    />
  );
}
