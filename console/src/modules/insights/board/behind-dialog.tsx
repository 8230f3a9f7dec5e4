import { useNavigate } from '@tanstack/react-router';
import {
  type BoardConversation,
  type BoardFigure,
  figureWords,
  boardWords as words,
} from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMemberNames } from '#modules/people';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useBehind, type Whose } from '../data.ts';
import { WaitTime } from '../figures/wait-time.tsx';
import styles from './board.module.css';

/** Which number was opened, and how whose it is is called; null for the shop's. */
export interface Place {
  readonly figure: BoardFigure;
  readonly whose: Whose;
  readonly name: string | null;
}

/** The conversations behind a number; each opens in the inbox. */
export function BehindDialog({ place, onClose }: { place: Place; onClose: () => void }) {
  const t = useSay();
  const navigate = useNavigate();
  const query = useBehind(place.figure, place.whose);
  const columns = useBehindColumns(place.figure);
  const name = t(figureWords[place.figure].name);
  const title =
    place.name === null ? t(words.behind, { name }) : t(words.behindOf, { whose: place.name, name });
  return (
    <Dialog title={title} place="side" width={620} onClose={onClose}>
      <p className={styles['formula']}>{t(figureWords[place.figure].formula)}</p>
      {query.isPending && <PageLoading rows={8} />}
      {query.isError && !query.data && <PageError error={query.error} onRetry={query.refetch} />}
      {query.data && (
        <DataTable
          label={title}
          columns={columns}
          {...pagesOf<BoardConversation>(query)}
          rowKey={({ markId }) => markId}
          onOpen={({ conversationId }) =>
            navigate({ to: '/inbox/$conversationId', params: { conversationId } })
          }
          empty={<Empty icon="chat" title={t(words.nothingBehind)} />}
        />
      )}
    </Dialog>
  );
}

function useBehindColumns(figure: BoardFigure): Column<BoardConversation>[] {
  const t = useSay();
  const names = useMemberNames();
  const why = useWhyColumn(figure);
  return [
    {
      key: 'conversation',
      title: t(words.conversation),
      isTitle: true,
      cell: ({ customerName, lastMessageText }) => (
        <span className={styles['said']}>
          <bdi>{customerName ?? t(words.anonymous)}</bdi>
          <span className={styles['last']}>
            <bdi>{lastMessageText}</bdi>
          </span>
        </span>
      ),
    },
    {
      key: 'agent',
      title: t(words.agent),
      width: '110px',
      isWide: true,
      cell: ({ assigneeId }) => (assigneeId === null ? '–' : (names.get(assigneeId) ?? '–')),
    },
    why,
  ];
}

/** What makes a conversation count: how long it waits, how long it took, which score, or when. */
function useWhyColumn(figure: BoardFigure): Column<BoardConversation> {
  const t = useSay();
  const format = useFormat();
  const column = { key: 'why', align: 'end', width: '130px' } as const;
  switch (figure) {
    case 'waiting':
    case 'unassigned':
      return { ...column, title: t(words.waited), cell: ({ at }) => <WaitTime since={at} /> };
    case 'first-response':
    case 'resolution':
      return {
        ...column,
        title: t(words.took),
        cell: ({ value }) => value !== null && format.duration(value),
      };
    case 'csat':
      return { ...column, title: t(words.score), cell: ({ value }) => value !== null && `${value} / 5` };
    case 'snoozed':
      return { ...column, title: t(words.until), cell: ({ at }) => <TimeAgo moment={at} as="brief" /> };
    default:
      return { ...column, title: t(words.when), cell: ({ at }) => <TimeAgo moment={at} /> };
  }
}
