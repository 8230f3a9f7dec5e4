import { useQueries } from '@tanstack/react-query';
import { getFlow } from '@zhiyin/domain/platform';
import type { TicketType } from '@zhiyin/domain/tickets';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useTypesById } from './data.ts';

function useLivingTypes(): TicketType[] {
  return [...useTypesById().values()].filter(({ archivedAt }) => archivedAt === null);
}

/** The types of tickets that rules may make. */
export function useTypeThings() {
  const t = useSay();
  return useLivingTypes().map(({ typeId, name }) => ({ value: typeId, label: t(name) }));
}

/** The states of every type's flow; one that several flows have is named once, as each calls it. */
export function useStateThings() {
  const t = useSay();
  const flowIds = [...new Set(useLivingTypes().map(({ flowId }) => flowId))];
  const flows = useQueries({
    queries: flowIds.map((flowId) => endpointQuery(getFlow, { params: { flowId }, query: {} })),
  });
  const labels = new Map<string, Set<string>>();
  for (const { key, label } of flows.flatMap(({ data }) => data?.states ?? []))
    labels.set(key, (labels.get(key) ?? new Set()).add(t(label)));
  return [...labels].map(([value, said]) => ({ value, label: [...said].join(' / ') }));
}

/** The forms of tickets whose fields rules may fill in, by the types that have them. */
export function useFormThings() {
  const t = useSay();
  const types = useLivingTypes();
  const names = new Map<string, string[]>();
  for (const { formId, name } of types)
    if (formId !== null) names.set(formId, [...(names.get(formId) ?? []), t(name)]);
  return [...names].map(([value, said]) => ({ value, label: said.join(' / ') }));
}
