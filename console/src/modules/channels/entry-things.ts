import { useQuery } from '@tanstack/react-query';
import { channelsRead, listAccounts, listWidgets } from '@zhiyin/domain/channels';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useMay } from '#lib/session/session-context.ts';

/** The entries by which customers come, as rules name them. */
export function useEntryThings() {
  const isAllowed = useMay()(channelsRead);
  const { data } = useQuery({ ...endpointQuery(listWidgets, {}), enabled: isAllowed });
  const accounts = useQuery({ ...endpointQuery(listAccounts, {}), enabled: isAllowed }).data?.items ?? [];
  return [
    ...(data?.items ?? []).map(({ widgetId, name }) => ({ value: widgetId, label: name })),
    ...accounts.map(({ accountId, name }) => ({ value: accountId, label: name })),
  ];
}
