import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { channelsManage } from '@zhiyin/domain/channels';
import { words as consoleWords } from '@zhiyin/domain/console';
import { type Customer, customersMerge, customersWords as words } from '@zhiyin/domain/customers';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { downloadCsv } from '#ui/table/csv.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useCustomerColumns } from './columns.tsx';
import { useCustomers } from './data.ts';
import { SearchBox } from './search-box.tsx';

/** Everybody who ever wrote. What is searched for stands in the address, so that back leads to it. */
export function CustomersPage() {
  const t = useSay();
  const navigate = useNavigate();
  const asked: { search?: unknown } = useSearch({ strict: false });
  const search = typeof asked.search === 'string' ? asked.search : '';
  const columns = useCustomerColumns();
  const query = useCustomers(search);
  const pages = pagesOf<Customer>(query);
  const find = (text: string) =>
    navigate({ to: '/customers', search: text ? { search: text } : {}, replace: true });

  return (
    <Page title={t(words.customers)} description={t(words.customersHint)}>
      <Toolbar
        label={t(words.findCustomers)}
        actions={
          <>
            <ToLikenesses />
            <Button
              icon={<Icon name="download" />}
              disabled={pages.rows.length === 0}
              onClick={() => downloadCsv(t(words.customers), columns, pages.rows)}
            >
              {t(consoleWords.exportCsv)}
            </Button>
          </>
        }
      >
        <SearchBox label={t(words.findCustomers)} value={search} onSearch={find} />
      </Toolbar>
      {query.isPending && <PageLoading rows={10} />}
      {query.isError && !query.data && <PageError error={query.error} onRetry={query.refetch} />}
      {query.data && (
        <DataTable
          label={t(words.customers)}
          columns={columns}
          {...pages}
          rowKey={({ customerId }) => customerId}
          onOpen={({ customerId }) => navigate({ to: '/customers/$customerId', params: { customerId } })}
          empty={<NoCustomers search={search} onShowAll={() => find('')} />}
        />
      )}
    </Page>
  );
}

/** The way to those who look alike, for whoever may join them. */
function ToLikenesses() {
  const t = useSay();
  const navigate = useNavigate();
  const mayMerge = useMay()(customersMerge);
  if (!mayMerge) return null;
  return (
    <Button icon={<Icon name="group" />} onClick={() => navigate({ to: '/customers/likenesses' })}>
      {t(words.lookalikes)}
    </Button>
  );
}

function NoCustomers({ search, onShowAll }: { search: string; onShowAll: () => void }) {
  const t = useSay();
  const mayConnect = useMay()(channelsManage);
  const connect = mayConnect && (
    <Link to="/settings/connections">
      <Button type="primary" icon={<Icon name="plus" />} tabIndex={-1}>
        {t(words.connectChannel)}
      </Button>
    </Link>
  );
  if (search === '')
    return (
      <Empty icon="person" title={t(words.nobodyYet)} sentence={t(words.nobodyYetHint)} action={connect} />
    );
  return (
    <Empty
      icon="search"
      title={t(words.nobodyFound, { search })}
      sentence={t(words.nobodyFoundHint)}
      action={<Button onClick={onShowAll}>{t(words.showEveryone)}</Button>}
    />
  );
}
