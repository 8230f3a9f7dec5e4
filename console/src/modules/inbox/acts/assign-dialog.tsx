import { type Conversation, inboxWords, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PickList } from '#ui/pick/pick-list.tsx';
import type { PickOption } from '#ui/pick/pick-rows.ts';
import { useColleagueOptions } from './use-colleague-options.tsx';
import { useConversationActs } from './use-conversation-acts.ts';

/** Who takes care of it from now on: a colleague, oneself, or nobody. */
export function AssignDialog({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const t = useSay();
  const { assign } = useConversationActs(conversation);
  const { assigneeId } = conversation;
  const nobody: PickOption = { id: 'nobody', label: t(inboxWords.nobody), isChosen: assigneeId === null };
  const people = useColleagueOptions().map((one) => ({ ...one, isChosen: one.id === assigneeId }));
  return (
    <Dialog title={t(words.assignTo)} place="top" width={440} isBare onClose={onClose}>
      <PickList
        label={t(words.assignTo)}
        options={assigneeId === null ? people : [...people, nobody]}
        onPick={({ id, isChosen }) => {
          onClose();
          if (!isChosen) assign(id === 'nobody' ? null : id);
        }}
      />
    </Dialog>
  );
}
