import { useQuery } from '@tanstack/react-query';
import { readShop, shopChanged, shopPageWords as words } from '@zhiyin/domain/platform';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { NoticeDefaults } from '../notices/notice-defaults.tsx';
import { ShopForm } from './shop-form.tsx';

/** What holds for the whole shop: its name, its clock, its language, and how one signs in. */
export function ShopPage() {
  const t = useSay();
  useStaleOn([shopChanged.kind], [readShop]);
  const shop = useQuery(endpointQuery(readShop, {}));
  return (
    <Page title={t(words.shop)} description={t(words.shopHint)} width="text">
      {shop.isPending && <PageLoading rows={6} />}
      {shop.isError && !shop.data && <PageError error={shop.error} onRetry={shop.refetch} />}
      {shop.data && (
        <>
          <ShopForm key={JSON.stringify(shop.data)} shop={shop.data} />
          <NoticeDefaults />
        </>
      )}
    </Page>
  );
}
