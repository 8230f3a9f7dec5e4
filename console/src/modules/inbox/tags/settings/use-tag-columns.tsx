import { Link } from '@tanstack/react-router';
import { deleteTag, listTags, type Tag, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { useConfirm } from '#ui/dialog/confirm-context.ts';
import type { Column } from '#ui/table/column.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { handled } from '../../data.ts';
import { TagChip } from '../tag-chip.tsx';

/** The columns of the list of tags. */
export function useTagColumns(onEdit: (tag: Tag) => void): Column<Tag>[] {
  const t = useSay();
  const format = useFormat();
  const remove = useRemove();
  return [
    { key: 'name', title: t(words.tagName), isTitle: true, cell: (tag) => <TagChip tag={tag} /> },
    {
      key: 'use',
      title: t(words.tagUse),
      width: '140px',
      align: 'end',
      cell: ({ tagId, useCount }) => (
        <Link
          to="/inbox"
          search={{ tab: 'all', tag: tagId }}
          title={t(words.showTagged)}
          onClick={(event) => event.stopPropagation()}
        >
          {format.number(useCount)}
        </Link>
      ),
    },
    {
      key: 'acts',
      title: t(words.acts),
      width: '96px',
      align: 'end',
      cell: (tag) => <RowActs tag={tag} onEdit={() => onEdit(tag)} onRemove={() => remove(tag)} />,
    },
  ];
}

interface RowActsProps {
  readonly tag: Tag;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function RowActs({ tag, onEdit, onRemove }: RowActsProps) {
  const t = useSay();
  return (
    <>
      <IconButton
        icon="edit"
        label={`${t(words.editTag)} ${tag.name}`}
        onClick={(event) => {
          event.stopPropagation();
          onEdit();
        }}
      />
      <IconButton
        icon="trash"
        label={`${t(words.deleteTag)} ${tag.name}`}
        onClick={(event) => {
          event.stopPropagation();
          onRemove();
        }}
      />
    </>
  );
}

/** Asks first: what carried the tag is not known any more once it has gone. */
function useRemove() {
  const t = useSay();
  const toast = useToast();
  const confirm = useConfirm();
  const act = useAct(deleteTag, [listTags, ...handled]);
  return async ({ tagId, name, useCount }: Tag) => {
    const question = {
      title: t(words.deleteTag),
      sentence: t(words.deleteTagAsk, { name, count: useCount }),
      verb: t(words.deleteTag),
      isDestructive: true,
    };
    if (useCount === 0 || (await confirm(question))) {
      act.mutate({ params: { tagId } }, { onError: toast.refuse });
    }
  };
}
