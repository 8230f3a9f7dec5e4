import { useSay } from '#lib/i18n/locale-context.ts';
import type { Option } from '#ui/form/select-field.tsx';
import { useRoles } from '../data.ts';

/** The shop's roles to choose from. */
export function useRoleOptions(): Option<string>[] {
  const t = useSay();
  const { data } = useRoles();
  return data?.items.map(({ roleId, name }) => ({ value: roleId, label: t(name) })) ?? [];
}
