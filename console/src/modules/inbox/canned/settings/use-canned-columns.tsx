import {
  type CannedReply,
  cannedManage,
  createCannedReply,
  deleteCannedReply,
  inboxCannedWords,
  listCannedReplies,
  inboxPageWords as words,
} from '@zhiyin/domain/inbox';
import { useAct } from '#lib/endpoint-query.ts';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from './canned.module.css';
import { isOftenEdited, useUses } from './uses-data.ts';

/** Whether the reader may change a canned reply: her own always, the shop's with the right to. */
export function useMayChange(): (reply: CannedReply) => boolean {
  const mayManage = useMay()(cannedManage);
  return ({ ownerId }) => ownerId !== null || mayManage;
}

interface Input {
  /** Over how many days uses are counted. */
  readonly days: number;
  readonly onEdit: (reply: CannedReply) => void;
  readonly onUses: (reply: CannedReply) => void;
}

/** The columns of the list of canned replies. */
export function useCannedColumns({ days, ...on }: Input): Column<CannedReply>[] {
  const t = useSay();
  const { locale } = useLocale();
  return [
    {
      key: 'shortcut',
      title: t(words.shortcut),
      width: '110px',
      isTitle: true,
      cell: ({ shortcut }) => <bdi className={styles['shortcut']}>{`/${shortcut}`}</bdi>,
    },
    { key: 'title', title: t(words.cannedTitle), width: '18%', cell: ({ title }) => <bdi>{title}</bdi> },
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
      width: '80px',
      isWide: true,
      cell: ({ ownerId }) => (
        <StatusTag tone={ownerId === null ? 'azure' : 'ash'}>
          {t(ownerId === null ? words.cannedOfShop : words.cannedOwn)}
        </StatusTag>
      ),
    },
    ...useUseColumns(days),
    useActsColumn(on),
  ];
}

/** How often each was used, when last, and how often it was rewritten. */
function useUseColumns(days: number): Column<CannedReply>[] {
  const t = useSay();
  const format = useFormat();
  const uses = useUses(days);
  return [
    {
      key: 'use',
      title: t(inboxCannedWords.usedIn, { days }),
      width: '72px',
      align: 'end',
      cell: ({ cannedReplyId }) => format.number(uses.get(cannedReplyId)?.uses ?? 0),
    },
    {
      key: 'last',
      title: t(inboxCannedWords.lastUsed),
      width: '90px',
      align: 'end',
      isWide: true,
      cell: ({ cannedReplyId }) => {
        const used = uses.get(cannedReplyId);
        return used ? <TimeAgo moment={used.lastUsedAt} /> : '–';
      },
    },
    {
      key: 'edited',
      title: t(inboxCannedWords.editedShare),
      width: '96px',
      align: 'end',
      isWide: true,
      cell: ({ cannedReplyId }) => {
        const used = uses.get(cannedReplyId);
        if (!used) return '–';
        return isOftenEdited(used) ? (
          <span title={t(inboxCannedWords.oftenEditedHint)}>
            <StatusTag tone="amber">{t(inboxCannedWords.oftenEdited)}</StatusTag>
          </span>
        ) : (
          format.percent(used.edited / used.uses, 0)
        );
      },
    },
  ];
}

function useActsColumn({ onEdit, onUses }: Omit<Input, 'days'>): Column<CannedReply> {
  const t = useSay();
  const mayChange = useMayChange();
  const mayManage = useMay()(cannedManage);
  const remove = useRemove();
  return {
    key: 'acts',
    title: t(words.acts),
    width: '124px',
    align: 'end',
    cell: (reply) => (
      <>
        {mayManage && (
          <IconButton
            icon="chart"
            label={t(inboxCannedWords.usesOf, { shortcut: `/${reply.shortcut}` })}
            onClick={(event) => {
              event.stopPropagation();
              onUses(reply);
            }}
          />
        )}
        {mayChange(reply) && (
          <RowActs reply={reply} onEdit={() => onEdit(reply)} onRemove={() => remove(reply)} />
        )}
      </>
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
  return ({ cannedReplyId, ownerId, shortcut, title, textZh, textEn, tones }: CannedReply) => {
    const body = { shortcut, title, textZh, textEn, tones, isOwn: ownerId !== null };
    const undo = () => create.mutate({ body }, { onError: toast.refuse });
    remove.mutate(
      { params: { cannedReplyId } },
      { onError: toast.refuse, onSuccess: () => toast.sayUndo(t(words.deletedCanned, { shortcut }), undo) },
    );
  };
}
