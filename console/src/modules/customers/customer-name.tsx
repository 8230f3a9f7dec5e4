import { customersWords as words } from '@zhiyin/domain/customers';
import { useSay } from '#lib/i18n/locale-context.ts';

/** A customer's name as they gave it, whatever letters stand in it, or that they are a visitor. */
export function CustomerName({ name }: { name: string | null }) {
  const t = useSay();
  return <bdi>{name ?? t(words.anonymous)}</bdi>;
}
