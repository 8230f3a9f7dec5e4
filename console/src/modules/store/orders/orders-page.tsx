import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import {
  type Order,
  orderStates,
  orderStateWords,
  refundStates,
  refundStateWords,
  storeNavWords,
  storeWrite,
  storePageWords as words,
} from '@zhiyin/domain/store';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { SearchBox } from '#modules/customers';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { type OrderNarrowing, useOrders } from '../data.ts';
import { OrderDrawer } from './order-drawer.tsx';
import { useOrderColumns } from './use-order-columns.tsx';

const Asked = z.object({
  search: z.union([z.string(), z.number().transform(String)]).catch(''),
  state: z.enum(orderStates).nullable().catch(null),
  refund: z.enum(refundStates).nullable().catch(null),
});

/** One order, open beside all of them. */
export function OrderPage({ orderId }: { orderId: string }) {
  return <OrdersPage key={orderId} firstId={orderId} />;
}

/** Every order, found by any of its numbers. What is looked for stands in the address. */
export function OrdersPage({ firstId = null }: { firstId?: string | null }) {
  const t = useSay();
  const navigate = useNavigate();
  const narrowing = Asked.parse(useSearch({ strict: false }));
  const [openId, setOpenId] = useState(firstId);
  const columns = useOrderColumns();
  const query = useOrders(narrowing);
  const close = () => {
    setOpenId(null);
    if (firstId !== null) void navigate({ to: '/orders' });
  };
  const change = (some: Partial<OrderNarrowing>) => {
    const { search, state, refund } = { ...narrowing, ...some };
    const kept = { ...(search && { search }), ...(state && { state }), ...(refund && { refund }) };
    void navigate({ to: '/orders', search: kept, replace: true });
  };
  return (
    <Page title={t(storeNavWords.orders)} description={t(words.ordersHint)} actions={<ImportLink />}>
      <Narrowing value={narrowing} onChange={change} />
      {query.isPending && <PageLoading rows={10} />}
      {query.isError && !query.data && <PageError error={query.error} onRetry={query.refetch} />}
      {query.data && (
        <DataTable
          label={t(storeNavWords.orders)}
          columns={columns}
          {...pagesOf<Order>(query)}
          rowKey={({ orderId }) => orderId}
          openKey={openId}
          onOpen={({ orderId }) => setOpenId(orderId)}
          empty={
            <NoOrders
              isNarrowed={narrowing.search !== '' || narrowing.state !== null || narrowing.refund !== null}
              onShowAll={() => change({ search: '', state: null, refund: null })}
            />
          }
        />
      )}
      {openId !== null && <OrderDrawer orderId={openId} onClose={close} />}
    </Page>
  );
}

interface NarrowingProps {
  readonly value: OrderNarrowing;
  readonly onChange: (change: Partial<OrderNarrowing>) => void;
}

function Narrowing({ value, onChange }: NarrowingProps) {
  const t = useSay();
  return (
    <Toolbar label={t(words.findOrders)}>
      <SearchBox
        label={t(words.findOrders)}
        value={value.search}
        onSearch={(search) => onChange({ search })}
      />
      <Select
        allowClear
        aria-label={t(words.state)}
        placeholder={t(words.anyState)}
        value={value.state}
        options={orderStates.map((state) => ({ value: state, label: t(orderStateWords[state]) }))}
        style={{ width: 130 }}
        onChange={(state) => onChange({ state: state ?? null })}
      />
      <Select
        allowClear
        aria-label={t(words.anyRefund)}
        placeholder={t(words.anyRefund)}
        value={value.refund}
        options={refundStates.map((refund) => ({ value: refund, label: t(refundStateWords[refund]) }))}
        style={{ width: 140 }}
        onChange={(refund) => onChange({ refund: refund ?? null })}
      />
    </Toolbar>
  );
}

/** The way to the files, for those who may import. */
export function ImportLink() {
  const t = useSay();
  const mayWrite = useMay()(storeWrite);
  if (!mayWrite) return null;
  return (
    <Link to="/orders/import">
      <Button icon={<Icon name="upload" />}>{t(words.import)}</Button>
    </Link>
  );
}

function NoOrders({ isNarrowed, onShowAll }: { isNarrowed: boolean; onShowAll: () => void }) {
  const t = useSay();
  if (!isNarrowed)
    return (
      <Empty
        icon="store"
        title={t(words.noOrders)}
        sentence={t(words.noOrdersHint)}
        action={<ImportLink />}
      />
    );
  return (
    <Empty
      icon="search"
      title={t(words.noneFound)}
      sentence={t(words.noneFoundHint)}
      action={<Button onClick={onShowAll}>{t(words.showAll)}</Button>}
    />
  );
}
