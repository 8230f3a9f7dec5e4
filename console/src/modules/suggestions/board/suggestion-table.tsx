import { useNavigate } from '@tanstack/react-router';
import {
  type Suggestion,
  suggestionsNavWords,
  suggestionTopicWords,
  suggestionWayWords,
  suggestionsPageWords as words,
} from '@zhiyin/domain/suggestions';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { type SuggestionQuery, useOwnerName, useSuggestions } from '../data.ts';
import { StateTag } from '../shown.tsx';
import styles from '../suggestions.module.css';

/** Suggestions as a list, the latest first. */
export function SuggestionTable({ query, onShowAll }: { query: SuggestionQuery; onShowAll: () => void }) {
  const t = useSay();
  const navigate = useNavigate();
  const columns = useColumns();
  const found = useSuggestions(query);
  if (found.isPending) return <PageLoading rows={8} />;
  if (!found.data) return <PageError error={found.error} onRetry={found.refetch} />;
  return (
    <DataTable
      label={t(suggestionsNavWords.suggestions)}
      columns={columns}
      {...pagesOf<Suggestion>(found)}
      rowKey={({ suggestionId }) => suggestionId}
      onOpen={({ suggestionId }) => navigate({ to: '/suggestions/$suggestionId', params: { suggestionId } })}
      empty={
        <Empty
          icon="search"
          title={t(words.nothingFound)}
          sentence={t(words.nothingFoundHint)}
          action={<Button onClick={onShowAll}>{t(words.showAll)}</Button>}
        />
      }
    />
  );
}

function useColumns(): Column<Suggestion>[] {
  const t = useSay();
  return [
    {
      key: 'text',
      title: t(words.text),
      isTitle: true,
      cell: ({ text }) => <bdi className={styles['quote']}>{text === '' ? t(words.withdrawn) : text}</bdi>,
    },
    {
      key: 'state',
      title: t(words.state),
      width: '150px',
      cell: (suggestion) => <StateTag suggestion={suggestion} />,
    },
    {
      key: 'supporters',
      title: t(words.supporters),
      width: '100px',
      align: 'end',
      cell: ({ supporters }) => supporters,
    },
    ...useMoreColumns(),
  ];
}

function useMoreColumns(): Column<Suggestion>[] {
  const t = useSay();
  const ownerName = useOwnerName(t(words.nobody), t(words.someone));
  return [
    {
      key: 'topic',
      title: t(words.topic),
      width: '120px',
      isWide: true,
      cell: ({ topic }) => t(suggestionTopicWords[topic]),
    },
    {
      key: 'way',
      title: t(words.way),
      width: '110px',
      isWide: true,
      cell: ({ way }) => t(suggestionWayWords[way]),
    },
    {
      key: 'owner',
      title: t(words.owner),
      width: '130px',
      isWide: true,
      cell: ({ ownerId }) => ownerName(ownerId),
    },
    {
      key: 'received',
      title: t(words.received),
      width: '110px',
      align: 'end',
      cell: ({ receivedAt }) => <TimeAgo moment={receivedAt} />,
    },
  ];
}
