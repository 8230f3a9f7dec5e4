import {
  type CannedReply,
  cannedManage,
  createCannedReply,
  deleteCannedReply,
  listCannedReplies,
  inboxPageWords as words,
} from '@zhiyin/domain/inbox';
import { useAct } from '#lib/endpoint-query.ts';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Column } from '#ui/table/column.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from './canned.module.css';

/** Whether the reader may change a canned reply: her own always, the shop's with the right to. */
export function useMayChange(): (reply: CannedReply) => boolean {
  const mayManage = useMay()(cannedManage);
  return ({ ownerId }) => ownerId !== null || mayManage;
}

/** The columns of the list of canned replies. */
export function useCannedColumns(onEdit: (reply: CannedReply) => void): Column<CannedReply>[] {
  const t = useSay();
  const format = useFormat();
  const { locale } = useLocale();
  return [
    {
      key: 'shortcut',
      title: t(words.shortcut),
      width: '160px',
      isTitle: true,
      cell: ({ shortcut }) => <bdi className={styles['shortcut']}>{`/${shortcut}`}</bdi>,
    },
    { key: 'title', title: t(words.cannedTitle), width: '20%', cell: ({ title }) => <bdi>{title}</bdi> },
    {
      key: 'text',
      title: t(locale === 'zh' ? words.textZh : words.textEn),
      isWide: true,
      cell: ({ textZh, textEn }) => (
        <bdi className={styles['text']}>{locale === 'zh' ? textZh || textEn : textEn || textZh}</bdi>
      ),
    },
    {
      key: 'owner',
      title: t(words.cannedFor),
      width: '110px',
      isWide: true,
      cell: ({ ownerId }) => (
        <StatusTag tone={ownerId === null ? 'azure' : 'ash'}>
          {t(ownerId === null ? words.cannedOfShop : words.cannedOwn)}
        </StatusTag>
      ),
    },
    {
      key: 'use',
      title: t(words.cannedUse),
      width: '80px',
      align: 'end',
      isWide: true,
      cell: ({ useCount }) => format.number(useCount),
    },
    useActsColumn(onEdit),
  ];
}

function useActsColumn(onEdit: (reply: CannedReply) => void): Column<CannedReply> {
  const t = useSay();
  const mayChange = useMayChange();
  const remove = useRemove();
  return {
    key: 'acts',
    title: t(words.acts),
    width: '96px',
    align: 'end',
    cell: (reply) =>
      mayChange(reply) && (
        <RowActs reply={reply} onEdit={() => onEdit(reply)} onRemove={() => remove(reply)} />
      ),
  };
}

interface RowActsProps {
  readonly reply: CannedReply;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function RowActs({ reply, onEdit, onRemove }: RowActsProps) {
  const t = useSay();
  const name = `/${reply.shortcut}`;
  return (
    <>
      <IconButton
        icon="edit"
        label={`${t(words.editCanned)} ${name}`}
        onClick={(event) => {
          event.stopPropagation();
          onEdit();
        }}
      />
      <IconButton
        icon="trash"
        label={`${t(words.deleteCanned)} ${name}`}
        onClick={(event) => {
          event.stopPropagation();
          onRemove();
        }}
      />
    </>
  );
}

/** Deletes at once; the way back makes it anew. */
function useRemove() {
  const t = useSay();
  const toast = useToast();
  const remove = useAct(deleteCannedReply, [listCannedReplies]);
  const create = useAct(createCannedReply, [listCannedReplies]);
  return ({ cannedReplyId, ownerId, shortcut, title, textZh, textEn }: CannedReply) => {
    const body = { shortcut, title, textZh, textEn, isOwn: ownerId !== null };
    const undo = () => create.mutate({ body }, { onError: toast.refuse });
    remove.mutate(
      { params: { cannedReplyId } },
      { onError: toast.refuse, onSuccess: () => toast.sayUndo(t(words.deletedCanned, { shortcut }), undo) },
    );
  };
}
