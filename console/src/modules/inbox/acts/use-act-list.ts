import { type Conversation, inboxWords, wayPageWords, inboxPageWords as words } from '@zhiyin/domain/inbox';
import type { Word } from '@zhiyin/domain/kit';
import type { IconName } from '#ui/icon/paths.ts';
import { useOpenActDialog } from './act-dialogs.ts';
import { useConversationActs } from './use-conversation-acts.ts';

/** One thing that can be done with the open conversation. */
export interface Act {
  readonly keys: string;
  readonly words: Word;
  readonly icon: IconName;
  /** Whether it makes sense now and the reader may do it. */
  readonly isOn: boolean;
  /** It has a button of its own. */
  readonly isButton?: boolean;
  readonly run: () => unknown;
}

/** Everything that can be done with a conversation: for the keys, the palette and the menu alike. */
export function useActList(conversation: Conversation, onLeave: () => void): readonly Act[] {
  const { may, ...acts } = useConversationActs(conversation);
  const open = useOpenActDialog();
  const isAsleep = conversation.snoozedUntil !== null;
  const unread = () => acts.markUnread().then(onLeave);
  return [
    { keys: 'a', words: inboxWords.assignToMe, icon: 'person', isOn: may.assignToMe, run: acts.assignToMe },
    { keys: 'i', words: words.assignTo, icon: 'people', isOn: may.assign, run: () => open('assign') },
    { keys: 't', words: words.transfer, icon: 'swap', isOn: may.assign, run: () => open('transfer') },
    { keys: 's', words: words.snooze, icon: 'snooze', isOn: may.handle, run: () => open('snooze') },
    {
      keys: 'shift+s',
      words: words.wakeNow,
      icon: 'bell',
      isOn: may.handle && isAsleep,
      run: () => acts.snooze(null),
    },
    { keys: 'p', words: words.setPriority, icon: 'flag', isOn: may.handle, run: () => open('priority') },
    { keys: 'c', words: wayPageWords.wayAnother, icon: 'send', isOn: may.handle, run: () => open('way') },
    { keys: 'l', words: words.editTags, icon: 'tag', isOn: may.handle, run: () => open('tags') },
    { keys: 'u', words: words.markUnread, icon: 'mail', isOn: true, run: unread },
    {
      keys: 'e',
      words: inboxWords.close,
      icon: 'check',
      isOn: may.close,
      isButton: true,
      run: () => open('close'),
    },
    {
      keys: 'shift+e',
      words: words.reopen,
      icon: 'undo',
      isOn: may.reopen,
      isButton: true,
      run: acts.reopen,
    },
  ];
}
