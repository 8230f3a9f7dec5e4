import { inboxWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';

/** What a conversation's customer is called: by name, or a visitor. Whatever letters stand in it, it keeps to itself. */
export function CustomerLabel({ name }: { name: string | null }) {
  const t = useSay();
  return <bdi>{name ?? t(words.anonymous)}</bdi>;
}
