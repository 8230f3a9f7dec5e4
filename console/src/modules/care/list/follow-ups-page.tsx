import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import {
  careHandle,
  careManage,
  careNavWords,
  type FollowUp,
  carePageWords as words,
} from '@zhiyin/domain/care';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
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
import { everyFollowUp, type FollowUpQuery, useFindings, useFollowUpSummary, useFollowUps } from '../data.ts';
import { useExportColumns, useFollowUpColumns } from './columns.tsx';
import { Figures } from './figures.tsx';
import { Findings } from './findings.tsx';
import { HandOverBar } from './hand-over-bar.tsx';
import { NarrowBar } from './narrow-bar.tsx';
import { figuresQuery, listQuery, type Narrowing, narrowingOf, nothingElse, searchOf } from './narrowing.ts';

/** Who is to be called back, by whom and until when, and what came of it. */
export function FollowUpsPage() {
  const t = useSay();
  const { timeZone } = useLocale();
  const navigate = useNavigate();
  const narrowing = narrowingOf(useSearch({ strict: false }));
  const startOf = (days: number) => startOfDays(days, new Date(), timeZone);
  const change = (some: Partial<Narrowing>) =>
    navigate({ to: '/follow-ups', search: searchOf({ ...narrowing, ...some }), replace: true });
  const summary = useFollowUpSummary(figuresQuery(narrowing, startOf));
  const findings = useFindings(figuresQuery(narrowing, startOf)).data?.items ?? [];
  const query = listQuery(narrowing, startOf);
  return (
    <Page title={t(careNavWords.followUps)} description={t(words.hint)} actions={<SetUpLink />}>
      {summary.data && <Figures summary={summary.data} onOpen={change} />}
      <Findings
        findings={findings}
        onOpen={(question, answer) => change({ ...nothingElse, state: 'done', question, answer })}
      />
      <NarrowBar value={narrowing} onChange={change} actions={<Export query={query} />} />
      <FollowUpTable
        query={query}
        empty={<NoFollowUps onShowAll={() => change(narrowingOf({ box: 'all', state: 'any' }))} />}
      />
    </Page>
  );
}

function FollowUpTable({ query, empty }: { query: FollowUpQuery; empty: ReactNode }) {
  const t = useSay();
  const navigate = useNavigate();
  const columns = useFollowUpColumns();
  const mayHandle = useMay()(careHandle);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const followUps = useFollowUps(query);
  if (followUps.isPending) return <PageLoading rows={10} />;
  if (!followUps.data) return <PageError error={followUps.error} onRetry={followUps.refetch} />;
  const pages = pagesOf<FollowUp>(followUps);
  // What is over, or was narrowed away, is ticked no more.
  const chosen = pages.rows.filter(({ followUpId, state }) => ticked.has(followUpId) && state === 'open');
  const isPickable = mayHandle && pages.rows.some(({ state }) => state === 'open');
  const selection = { chosen: new Set(chosen.map(({ followUpId }) => followUpId)), onChange: setTicked };
  return (
    <>
      {chosen.length > 0 && <HandOverBar chosen={chosen} onDone={() => setTicked(new Set())} />}
      <DataTable
        label={t(careNavWords.followUps)}
        columns={columns}
        {...pages}
        {...(isPickable && { selection })}
        rowKey={({ followUpId }) => followUpId}
        onOpen={({ followUpId }) => navigate({ to: '/follow-ups/$followUpId', params: { followUpId } })}
        empty={empty}
      />
    </>
  );
}

/** Asked for once nothing is shown: whether there is any that one may see. */
function NoFollowUps({ onShowAll }: { onShowAll: () => void }) {
  const t = useSay();
  const all = useFollowUpSummary({ box: 'all' });
  if (all.isPending) return null;
  if (all.data?.asked === 0)
    return (
      <Empty
        icon="phone"
        title={t(words.nothingYet)}
        sentence={t(words.nothingYetHint)}
        action={<SetUpLink />}
      />
    );
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
  if (!may(careManage)) return null;
  return (
    <Link to="/settings/follow-ups">
      <Button icon={<Icon name="sliders" />} tabIndex={-1}>
        {t(words.setUp)}
      </Button>
    </Link>
  );
}

function Export({ query }: { query: FollowUpQuery }) {
  const t = useSay();
  return (
    <ExportList name={t(words.exportName)} columns={useExportColumns()} every={() => everyFollowUp(query)} />
  );
}
