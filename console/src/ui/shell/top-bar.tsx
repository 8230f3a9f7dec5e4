import { words } from '@zhiyin/domain/console';
import { use } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { useIsNarrow } from '#lib/use-media.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { KeyHint } from '#ui/keys/key-hint.tsx';
import { LineMark } from './line-mark.tsx';
import { Mark } from './mark.tsx';
import { ModulesContext } from './modules-context.ts';
import styles from './top-bar.module.css';
import { UserMenu } from './user-menu.tsx';
import type { ListedWing } from './wing-list.ts';
import { tabsMax, WingPages } from './wing-pages.tsx';

interface Props {
  readonly wing: ListedWing | null;
  readonly onSearch: () => void;
  readonly onSignOut: () => void;
}

/** Where one is, the way to anything, and the state of the line. */
export function TopBar({ wing, onSearch, onSignOut }: Props) {
  const t = useSay();
  const { workspace } = useSession();
  const isNarrow = useIsNarrow();
  const modules = use(ModulesContext);
  const showsTabs = wing !== null && !isNarrow && wing.pages.length <= tabsMax;
  return (
    <header className={styles['bar']}>
      {isNarrow && <Mark size={24} />}
      <span className={styles['workspace']}>{workspace.name}</span>
      {showsTabs && <WingPages wing={wing} as="tabs" />}
      <div className={styles['end']}>
        <LineMark />
        {isNarrow ? (
          <IconButton icon="search" label={t(words.openPalette)} onClick={onSearch} />
        ) : (
          <button type="button" className={styles['search']} onClick={onSearch}>
            <Icon name="search" />
            <span className={styles['label']}>{t(words.search)}</span>
            <KeyHint keys="mod+k" />
          </button>
        )}
        {modules.map(({ TopBar: Slot }) => Slot && <Slot key={Slot.displayName ?? Slot.name} />)}
        <UserMenu onSignOut={onSignOut} />
      </div>
    </header>
  );
}
