import { type Product, platformName, storeNavWords, storePageWords as words } from '@zhiyin/domain/store';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { SearchBox } from '#modules/customers';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useProducts } from '../data.ts';
import { Amount } from '../orders/order-state.tsx';
import { ImportLink } from '../orders/orders-page.tsx';
import styles from '../store.module.css';

/** What the shop sells, as far as agents speak of it. */
export function ProductsPage() {
  const t = useSay();
  const [search, setSearch] = useState('');
  const columns = useProductColumns();
  const query = useProducts(search);
  return (
    <Page title={t(storeNavWords.products)} description={t(words.productsHint)} actions={<ImportLink />}>
      <Toolbar label={t(words.findProducts)}>
        <SearchBox label={t(words.findProducts)} value={search} onSearch={setSearch} />
      </Toolbar>
      {query.isPending && <PageLoading rows={10} />}
      {query.isError && !query.data && <PageError error={query.error} onRetry={query.refetch} />}
      {query.data && (
        <DataTable
          label={t(storeNavWords.products)}
          columns={columns}
          {...pagesOf<Product>(query)}
          rowKey={({ productId }) => productId}
          empty={
            <Empty
              icon="tag"
              title={t(words.noProducts)}
              sentence={t(words.noProductsHint)}
              action={<ImportLink />}
            />
          }
        />
      )}
    </Page>
  );
}

function useProductColumns(): Column<Product>[] {
  const t = useSay();
  return [
    {
      key: 'title',
      title: t(words.title),
      isTitle: true,
      cell: ({ title, options, thumbnailUrl }) => (
        <>
          {thumbnailUrl && <img src={thumbnailUrl} alt="" width={32} height={32} loading="lazy" />}{' '}
          <bdi>{title}</bdi> <span className={styles['faint']}>{options}</span>
        </>
      ),
    },
    {
      key: 'code',
      title: t(words.sku),
      width: '180px',
      isWide: true,
      cell: ({ code }) => <span className={styles['number']}>{code}</span>,
    },
    {
      key: 'platform',
      title: t(words.platform),
      width: '110px',
      isWide: true,
      cell: ({ platform }) => t(platformName(platform)),
    },
    {
      key: 'price',
      title: t(words.price),
      width: '110px',
      align: 'end',
      cell: ({ price, currency }) => <Amount minor={price} currency={currency} />,
    },
    {
      key: 'changedAt',
      title: t(words.changedAt),
      width: '120px',
      align: 'end',
      isWide: true,
      cell: ({ changedAt }) => <TimeAgo moment={changedAt} />,
    },
  ];
}
