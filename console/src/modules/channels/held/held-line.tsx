import { heldPageWords as words } from '@zhiyin/domain/channels';
import { useSay } from '#lib/i18n/locale-context.ts';
import { NoticeLink } from '#ui/page/notice-link.tsx';

/** Says how many mails are held back, and leads to them. */
export function HeldLine({ count }: { count: number }) {
  const t = useSay();
  return (
    <NoticeLink to="/settings/connections" search={{ held: 'yes' }} icon="inbox">
      {t(words.heldSome, { count })}
    </NoticeLink>
  );
}
