import { Link } from '@tanstack/react-router';
import { heldPageWords as words } from '@zhiyin/domain/channels';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './held.module.css';

/** Says how many mails are held back, and leads to them. */
export function HeldLine({ count }: { count: number }) {
  const t = useSay();
  return (
    <Link to="/settings/connections" search={{ held: 'yes' }} className={styles['notice'] ?? ''}>
      <Icon name="inbox" size={14} />
      {t(words.heldSome, { count })}
    </Link>
  );
}
