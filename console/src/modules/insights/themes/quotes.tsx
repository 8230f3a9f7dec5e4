import { useNavigate } from '@tanstack/react-router';
import {
  aspectWords,
  feelingWords,
  type Quote,
  type SaidFeeling,
  sourceWords,
  themeWords as words,
} from '@zhiyin/domain/insights';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import type { Tone } from '#ui/theme/tokens.ts';
import { type QuotesQuery, useQuotes } from './data.ts';
import styles from './themes.module.css';

const tones: Readonly<Record<SaidFeeling, Tone>> = { negative: 'amber', neutral: 'ash', positive: 'jade' };

/** What customers said in their own words; each opens where it was said. */
export function Quotes({ themeId, query }: { themeId: string; query: QuotesQuery }) {
  const t = useSay();
  const navigate = useNavigate();
  const columns = useQuoteColumns();
  const quotes = useQuotes(themeId, query);
  if (quotes.isPending) return <PageLoading rows={8} />;
  if (!quotes.data) return <PageError error={quotes.error} onRetry={quotes.refetch} />;
  return (
    <DataTable
      label={t(words.quotes)}
      columns={columns}
      {...pagesOf<Quote>(quotes)}
      rowKey={({ sentenceId }) => sentenceId}
      onOpen={(quote) => navigate(placeOf(quote))}
      empty={<Empty icon="quote" title={t(words.noQuotes)} sentence={t(words.noQuotesHint)} />}
    />
  );
}

/** Where a quote can be read in full. */
function placeOf({ source, conversationId, ticketId, surveyId, orderNumber }: Quote) {
  if (source === 'survey') {
    return { to: '/quality/surveys/$surveyId', params: { surveyId: surveyId ?? '' } } as const;
  }
  if (source === 'review') return { to: '/orders', search: { search: orderNumber ?? '' } } as const;
  if (source === 'ticket') return { to: '/tickets/$ticketId', params: { ticketId: ticketId ?? '' } } as const;
  return { to: '/inbox/$conversationId', params: { conversationId: conversationId ?? '' } } as const;
}

/** The columns of quotes, and of their export. */
export function useQuoteColumns(): Column<Quote>[] {
  const t = useSay();
  return [
    {
      key: 'quote',
      title: t(words.quote),
      isTitle: true,
      cell: ({ text }) => (
        <span className={styles['quote']}>
          <bdi>{text}</bdi>
        </span>
      ),
      plain: ({ text }) => text,
    },
    {
      key: 'feeling',
      title: t(words.feeling),
      width: '150px',
      cell: ({ feeling, isComplaint }) => (
        <StatusTag tone={tones[feeling]}>
          {t(feelingWords[feeling])}
          {isComplaint && ` · ${t(words.complaint)}`}
        </StatusTag>
      ),
      plain: ({ feeling }) => t(feelingWords[feeling]),
    },
    ...placeColumns(t),
    {
      key: 'when',
      title: t(words.when),
      width: '110px',
      align: 'end',
      cell: ({ saidAt }) => <TimeAgo moment={saidAt} />,
      plain: ({ saidAt }) => saidAt,
    },
  ];
}

/** What a quote is about, and where it was said. */
function placeColumns(t: Say): Column<Quote>[] {
  return [
    {
      key: 'aspects',
      title: t(words.aspects),
      width: '170px',
      isWide: true,
      cell: ({ aspects }) => aspects.map((aspect) => t(aspectWords[aspect])).join(' · '),
      plain: ({ aspects }) => aspects.map((aspect) => t(aspectWords[aspect])).join(' · '),
    },
    {
      key: 'source',
      title: t(words.source),
      width: '140px',
      isWide: true,
      cell: ({ source }) => t(sourceWords[source]),
      plain: ({ source }) => t(sourceWords[source]),
    },
  ];
}
