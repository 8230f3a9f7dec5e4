import { useSay } from '#lib/i18n/locale-context.ts';
import { useTypesById } from './data.ts';

/** The types of tickets that rules may make. */
export function useTypeThings() {
  const t = useSay();
  const types = [...useTypesById().values()].filter(({ archivedAt }) => archivedAt === null);
  return types.map(({ typeId, name }) => ({ value: typeId, label: t(name) }));
}
