import {
  type Conversation,
  createTag,
  listTags,
  tagColours,
  tagsManage,
  inboxPageWords as words,
} from '@zhiyin/domain/inbox';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PickList } from '#ui/pick/pick-list.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useTags } from '../tags/data.ts';
import { TagDot } from '../tags/tag-chip.tsx';
import { useConversationActs } from './use-conversation-acts.ts';

const nameMax = 40;

/** Puts tags on a conversation and takes them off; it stays open, since one seldom is all. */
export function TagsDialog({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const mayManage = useMay()(tagsManage);
  const tags = useTags();
  const { tag } = useConversationActs(conversation);
  const creating = useAct(createTag, [listTags]);
  const create = (name: string) => {
    const colour = tagColours[tags.length % tagColours.length] ?? 'grey';
    creating.mutate(
      { body: { name: name.slice(0, nameMax), colour } },
      { onError: toast.refuse, onSuccess: (made) => tag(made.tagId, true) },
    );
  };
  const options = tags.map(({ tagId, name, colour }) => ({
    id: tagId,
    label: name,
    picture: <TagDot colour={colour} />,
    isChosen: conversation.tagIds.includes(tagId),
  }));
  return (
    <Dialog title={t(words.editTags)} place="top" width={440} isBare onClose={onClose}>
      <PickList
        label={t(mayManage ? words.pickOrMakeTag : words.pickTag)}
        options={options}
        onPick={({ id, isChosen = false }) => tag(id, !isChosen)}
        empty={t(mayManage ? words.noTagsMayMake : words.noTags)}
        {...(mayManage && { create: { say: (name) => t(words.makeTag, { name }), run: create } })}
      />
    </Dialog>
  );
}
