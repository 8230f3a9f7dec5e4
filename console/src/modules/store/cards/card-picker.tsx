import { useInfiniteQuery } from '@tanstack/react-query';
import {
  type Card,
  listOrders,
  type Order,
  orderCard,
  type Product,
  productCard,
  storeNavWords,
  storePageWords as words,
} from '@zhiyin/domain/store';
import { Segmented } from 'antd';
import { useState } from 'react';
import { endpointPages } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { SearchBox } from '#modules/customers';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { MoreRows } from '#ui/table/more-rows.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useProducts } from '../data.ts';
import { Amount, OrderStateTag } from '../orders/order-state.tsx';
import styles from '../store.module.css';

interface Props {
  readonly customerId: string;
  readonly onPick: (card: Card) => void;
  readonly onClose: () => void;
}

/** One of the customer's orders, or a product, to be shown in the conversation. */
export function CardPicker({ customerId, onPick, onClose }: Props) {
  const t = useSay();
  const [kind, setKind] = useState<Card['kind']>('order');
  const [search, setSearch] = useState('');
  return (
    <Dialog title={t(words.sendCard)} width={480} onClose={onClose}>
      <div className={styles['detail']}>
        <div className={styles['head']}>
          <Segmented<Card['kind']>
            aria-label={t(words.sendCard)}
            value={kind}
            options={[
              { value: 'order', label: t(storeNavWords.orders) },
              { value: 'product', label: t(storeNavWords.products) },
            ]}
            onChange={setKind}
          />
          {kind === 'product' && (
            <SearchBox label={t(words.findProducts)} value={search} onSearch={setSearch} />
          )}
        </div>
        {kind === 'order' ? (
          <Orders customerId={customerId} onPick={onPick} />
        ) : (
          <Products search={search} onPick={onPick} />
        )}
      </div>
    </Dialog>
  );
}

function Orders({ customerId, onPick }: Pick<Props, 'customerId' | 'onPick'>) {
  const t = useSay();
  const query = useInfiniteQuery(
    endpointPages(listOrders, { customerId }, (after) => ({
      query: { customerId, limit: 20, ...(after && { after }) },
    })),
  );
  const pages = pagesOf<Order>(query);
  if (query.isPending) return <PageLoading rows={4} />;
  if (pages.rows.length === 0) return <p className={styles['faint']}>{t(words.noCustomerOrders)}</p>;
  return (
    <div>
      {pages.rows.map((order) => (
        <button
          key={order.orderId}
          type="button"
          className={styles['orderLine']}
          onClick={() => onPick(orderCard(order))}
        >
          <span className={styles['orderTitle']}>
            <bdi>{order.title}</bdi>
          </span>
          <span className={styles['head']}>
            <span className={styles['number']}>{order.number}</span>
            <OrderStateTag state={order.state} refund={order.refund} />
            <Amount minor={order.paid} currency={order.currency} />
          </span>
        </button>
      ))}
      <MoreRows {...pages.more} />
    </div>
  );
}

function Products({ search, onPick }: { search: string } & Pick<Props, 'onPick'>) {
  const t = useSay();
  const query = useProducts(search);
  const pages = pagesOf<Product>(query);
  if (query.isPending) return <PageLoading rows={4} />;
  if (pages.rows.length === 0) return <p className={styles['faint']}>{t(words.noProducts)}</p>;
  return (
    <div>
      {pages.rows.map((product) => (
        <button
          key={product.productId}
          type="button"
          className={styles['orderLine']}
          onClick={() => onPick(productCard(product))}
        >
          <span className={styles['orderTitle']}>
            {product.thumbnailUrl && (
              <img src={product.thumbnailUrl} alt="" width={32} height={32} loading="lazy" />
            )}{' '}
            <bdi>{product.title}</bdi> <span className={styles['faint']}>{product.options}</span>
          </span>
          <span className={styles['head']}>
            <span className={styles['number']}>{product.code}</span>
            <Amount minor={product.price} currency={product.currency} />
          </span>
        </button>
      ))}
      <MoreRows {...pages.more} />
    </div>
  );
}
