import { useQuery } from '@tanstack/react-query';
import { chooseNoticeWays, listNoticeChoices, noticeChoiceWords as words } from '@zhiyin/domain/platform';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { WaysTable } from './ways-table.tsx';

/** For each kind of thing: how the reader wants to hear of it. Saved as it is chosen. */
export function NoticeChoices() {
  const toast = useToast();
  const choices = useQuery(endpointQuery(listNoticeChoices, {}));
  const choose = useAct(chooseNoticeWays, [listNoticeChoices]);
  if (choices.isPending) return <PageLoading rows={3} />;
  if (!choices.data) return <PageError error={choices.error} onRetry={choices.refetch} />;
  return (
    <WaysTable
      choices={choices.data.items}
      takeBack={words.asShopOf}
      isBusy={choose.isPending}
      onChoose={(kind, ways) => choose.mutate({ body: { kind, ways } }, { onError: toast.refuse })}
    />
  );
}
