import { useQuery } from '@tanstack/react-query';
import { handoffsRead, listHandoffTypes } from '@zhiyin/domain/handoffs';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';

/** The kinds of hand-offs that rules may send. */
export function useTypeThings() {
  const t = useSay();
  const isAllowed = useMay()(handoffsRead);
  const { data } = useQuery({ ...endpointQuery(listHandoffTypes, {}), enabled: isAllowed });
  const types = data?.items.filter(({ archivedAt }) => archivedAt === null) ?? [];
  return types.map(({ typeId, name }) => ({ value: typeId, label: t(name) }));
}
