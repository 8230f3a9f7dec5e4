import { type Conversation, priorities, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PickList } from '#ui/pick/pick-list.tsx';
import { PriorityMark } from '../priority/priority-mark.tsx';
import { priorityWords } from '../priority/priority-words.ts';
import { useConversationActs } from './use-conversation-acts.ts';

/** How urgent it is, the most urgent first. */
export function PriorityDialog({
  conversation,
  onClose,
}: {
  conversation: Conversation;
  onClose: () => void;
}) {
  const t = useSay();
  const { prioritise } = useConversationActs(conversation);
  const options = priorities.toReversed().map((priority) => ({
    id: priority,
    label: t(priorityWords[priority]),
    alias: `${priorityWords[priority].zh} ${priorityWords[priority].en}`,
    picture: <PriorityMark priority={priority} />,
    isChosen: priority === conversation.priority,
  }));
  return (
    <Dialog title={t(words.setPriority)} place="top" width={360} isBare onClose={onClose}>
      <PickList
        label={t(words.setPriority)}
        options={options}
        onPick={({ id, isChosen }) => {
          onClose();
          const priority = priorities.find((one) => one === id);
          if (priority && !isChosen) prioritise(priority);
        }}
      />
    </Dialog>
  );
}
