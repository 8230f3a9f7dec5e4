import { useLocation } from '@tanstack/react-router';
import { words } from '@zhiyin/domain/console';
import { type ReactNode, use, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useIsNarrow } from '#lib/use-media.ts';
import { Palette } from '#ui/command/palette.tsx';
import { KeyHelp } from '#ui/keys/key-help.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { ErrorBoundary } from '#ui/page/error-boundary.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { HouseCommands } from './house-commands.tsx';
import { ModulesContext, useWings } from './modules-context.ts';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';
import { StateBanners } from './state-banners.tsx';
import { TopBar } from './top-bar.tsx';
import { pageAt } from './wing-list.ts';
import { tabsMax, WingPages } from './wing-pages.tsx';

interface Props {
  readonly onSignOut: () => void;
  readonly children: ReactNode;
}

/** The frame that every page of a signed-in member stands in. */
export function Shell({ onSignOut, children }: Props) {
  const t = useSay();
  const isNarrow = useIsNarrow();
  const { pathname } = useLocation();
  const modules = use(ModulesContext);
  const wing = useWings().find(({ pages }) => pageAt(pages, pathname)) ?? null;
  const [isSearching, setSearching] = useState(false);
  const search = () => setSearching(true);
  useShortcut('mod+k', words.openPalette, search);
  // A page's own search comes before it, although the page under the frame is there first.
  useShortcut('/', words.openPalette, search, { isFallback: true });

  return (
    <div className={styles['shell']}>
      <a href="#content" className={styles['skip']}>
        {t(words.skipToContent)}
      </a>
      {!isNarrow && <Rail />}
      <div className={styles['desk']}>
        <TopBar wing={wing} onSearch={search} onSignOut={onSignOut} />
        <div className={styles['sheet']}>
          <StateBanners />
          {wing && isNarrow && wing.pages.length > 1 && <WingPages wing={wing} as="tabs" />}
          <div className={styles['middle']}>
            {wing && !isNarrow && wing.pages.length > tabsMax && <WingPages wing={wing} as="column" />}
            <main id="content" tabIndex={-1} className={styles['content']}>
              <ErrorBoundary resetKey={pathname}>{children}</ErrorBoundary>
            </main>
          </div>
        </div>
      </div>
      {isNarrow && <BottomBar />}
      {isSearching && <Palette onClose={() => setSearching(false)} />}
      <KeyHelp />
      <HouseCommands onSignOut={onSignOut} />
      {modules.map(
        ({ Everywhere }) => Everywhere && <Everywhere key={Everywhere.displayName ?? Everywhere.name} />,
      )}
    </div>
  );
}
