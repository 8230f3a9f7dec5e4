import { Link } from '@tanstack/react-router';
import { words } from '@zhiyin/domain/console';
import { useSay } from '#lib/i18n/locale-context.ts';
import { soon } from '#lib/later.tsx';
import { useSession } from '#lib/session/session-context.ts';
import { Disclosure } from '#ui/control/disclosure.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { Avatar } from '#ui/show/avatar.tsx';
import styles from './user-menu.module.css';

const Preferences = soon(async () => (await import('./preferences.tsx')).Preferences);

/** The member's own corner: who she is, how the console looks to her, and the way out. */
export function UserMenu({ onSignOut }: { onSignOut: () => void }) {
  const t = useSay();
  const { member } = useSession();
  return (
    <Disclosure
      label={t(words.yourMenu, { name: member.name })}
      buttonClassName={styles['opener']}
      button={<Avatar of="member" name={member.name} size={28} />}
    >
      {(close) => (
        <>
          <div className={styles['who']}>
            <strong>{member.name}</strong>
            <span>{member.email}</span>
          </div>
          <Preferences />
          <Link to="/account" className={styles['item'] ?? ''} onClick={close}>
            <Icon name="person" />
            {t(words.myAccount)}
          </Link>
          <button type="button" className={styles['item']} onClick={onSignOut}>
            <Icon name="leave" />
            {t(words.signOut)}
          </button>
        </>
      )}
    </Disclosure>
  );
}
