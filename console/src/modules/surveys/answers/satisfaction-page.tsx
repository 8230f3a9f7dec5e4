import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import {
  type Ask,
  scores,
  surveysManage,
  surveysNavWords,
  surveyPageWords as words,
} from '@zhiyin/domain/surveys';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { startOfDays } from '#modules/platform';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { ExportList } from '#ui/table/export-list.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { type AskQuery, everyAsk, useAskSummary, useAsks } from '../data.ts';
import { useAskColumns, useExportColumns } from './columns.tsx';
import { NarrowBar } from './narrow-bar.tsx';
import { figuresQuery, isWide, listQuery, type Narrowing, narrowingOf, searchOf } from './narrowing.ts';
import { SummaryStrip } from './summary-strip.tsx';

/** What customers said, what it comes to, and who should be called back. */
export function SatisfactionPage() {
  const t = useSay();
  const { timeZone } = useLocale();
  const navigate = useNavigate();
  const narrowing = narrowingOf(useSearch({ strict: false }));
  const startOf = (days: number) => startOfDays(days, new Date(), timeZone);
  const change = (some: Partial<Narrowing>) =>
    navigate({ to: '/quality/satisfaction', search: searchOf({ ...narrowing, ...some }), replace: true });
  const summary = useAskSummary(figuresQuery(narrowing, startOf));
  const query = listQuery(narrowing, startOf);
  return (
    <Page
      title={t(surveysNavWords.satisfaction)}
      description={t(words.satisfactionHint)}
      actions={<SetUpLink />}
    >
      {summary.data && (
        <SummaryStrip
          summary={summary.data}
          score={narrowing.score}
          onScore={(score) => change({ score: scores.find((one) => one === score) ?? null })}
        />
      )}
      <NarrowBar value={narrowing} onChange={change} actions={<Export query={query} />} />
      <Answers
        query={query}
        empty={
          isWide(narrowing) && summary.data?.asked === 0 ? (
            <Empty
              icon="star"
              title={t(words.nothingYet)}
              sentence={t(words.nothingYetHint)}
              action={<SetUpLink />}
            />
          ) : (
            <NothingFound onShowAll={() => change(narrowingOf({ show: 'asked', days: 0 }))} />
          )
        }
      />
    </Page>
  );
}

function Answers({ query, empty }: { query: AskQuery; empty: ReactNode }) {
  const t = useSay();
  const navigate = useNavigate();
  const columns = useAskColumns();
  const asks = useAsks(query);
  if (asks.isPending) return <PageLoading rows={10} />;
  if (!asks.data) return <PageError error={asks.error} onRetry={asks.refetch} />;
  return (
    <DataTable
      label={t(surveysNavWords.satisfaction)}
      columns={columns}
      {...pagesOf<Ask>(asks)}
      rowKey={({ askId }) => askId}
      onOpen={({ conversationId }) => navigate({ to: '/inbox/$conversationId', params: { conversationId } })}
      empty={empty}
    />
  );
}

function NothingFound({ onShowAll }: { onShowAll: () => void }) {
  const t = useSay();
  return (
    <Empty
      icon="search"
      title={t(words.nothingFound)}
      sentence={t(words.nothingFoundHint)}
      action={<Button onClick={onShowAll}>{t(words.showEverything)}</Button>}
    />
  );
}

function SetUpLink() {
  const t = useSay();
  const may = useMay();
  if (!may(surveysManage)) return null;
  return (
    <Link to="/settings/satisfaction">
      <Button icon={<Icon name="sliders" />} tabIndex={-1}>
        {t(words.setUp)}
      </Button>
    </Link>
  );
}

function Export({ query }: { query: AskQuery }) {
  const t = useSay();
  return <ExportList name={t(words.exportName)} columns={useExportColumns()} every={() => everyAsk(query)} />;
}
