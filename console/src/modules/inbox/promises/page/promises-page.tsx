import { useNavigate, useSearch } from '@tanstack/react-router';
import { promisesManage, promiseTitle, type ShopPromise, promiseWords as words } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import { useState } from 'react';
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
import { everyPromise, type PromiseQuery, usePromiseSummary, usePromises } from '../data.ts';
import { useExportColumns, usePromiseColumns } from './columns.tsx';
import { Figures } from './figures.tsx';
import { NarrowBar } from './narrow-bar.tsx';
import { listQuery, type Narrowing, narrowingOf } from './narrowing.ts';
import { SettingsDialog } from './settings-dialog.tsx';

/** What customers were promised: mine, my teams', everybody's; what is shown stands in the address. */
export function PromisesPage() {
  const t = useSay();
  const navigate = useNavigate();
  const { timeZone } = useLocale();
  const narrowing = narrowingOf(useSearch({ strict: false }));
  const query = listQuery(narrowing, (days) => startOfDays(days, new Date(), timeZone));
  const summary = usePromiseSummary(query).data;
  const found = usePromises(query);
  const columns = usePromiseColumns();
  const change = (some: Partial<Narrowing>) =>
    navigate({ to: '/promises', search: { ...narrowing, ...some }, replace: true });
  return (
    <Page title={t(promiseTitle)} description={t(words.pageHint)} actions={<SettingsButton />}>
      {summary && <Figures summary={summary} onOpen={(view) => change({ view })} />}
      <NarrowBar value={narrowing} onChange={change} actions={<Export query={query} />} />
      {found.isPending && <PageLoading rows={8} />}
      {found.isError && !found.data && <PageError error={found.error} onRetry={found.refetch} />}
      {found.data && (
        <DataTable
          label={t(promiseTitle)}
          columns={columns}
          {...pagesOf<ShopPromise>(found)}
          rowKey={({ promiseId }) => promiseId}
          onOpen={({ conversationId }) =>
            navigate({ to: '/inbox/$conversationId', params: { conversationId } })
          }
          empty={<Empty icon="check" title={t(words.none)} sentence={t(words.noneHint)} />}
        />
      )}
    </Page>
  );
}

function SettingsButton() {
  const t = useSay();
  const mayManage = useMay()(promisesManage);
  const [isOpen, setOpen] = useState(false);
  if (!mayManage) return null;
  return (
    <>
      <Button icon={<Icon name="sliders" />} onClick={() => setOpen(true)}>
        {t(words.settings)}
      </Button>
      {isOpen && <SettingsDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function Export({ query }: { query: PromiseQuery }) {
  const t = useSay();
  return (
    <ExportList name={t(words.fileName)} columns={useExportColumns()} every={() => everyPromise(query)} />
  );
}
