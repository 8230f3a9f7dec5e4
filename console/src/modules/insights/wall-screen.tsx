import type { Text } from '@zhiyin/domain/kit';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { makeFormat } from '#lib/i18n/format.ts';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { useNow } from '#lib/use-now.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import styles from './wall-screen.module.css';

interface Props {
  readonly title: string;
  /** What the button and Escape do. */
  readonly leaveWords: Text;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** Figures over the whole screen, in type that is read across a room. */
export function WallScreen({ title, leaveWords, onLeave, children }: Props) {
  const t = useSay();
  const wall = useRef<HTMLDivElement>(null);
  // In full screen the browser takes the key; where the wall fills the window alone, it comes here.
  useShortcut('escape', leaveWords, onLeave);
  const leave = useEffectEvent(onLeave);
  // The outside system is the screen: Escape leaves full screen by the browser, and the wall goes with it.
  useEffect(() => {
    const onChange = () => document.fullscreenElement === null && leave();
    // A screen that opens the address by itself may not fill the screen; the wall fills the window then.
    void wall.current?.requestFullscreen?.().catch(() => undefined);
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
  return (
    <div ref={wall} className={styles['wall']}>
      <header className={styles['head']}>
        <h1>{title}</h1>
        <ShopClock />
        <IconButton icon="close" label={t(leaveWords)} onClick={onLeave} />
      </header>
      {children}
    </div>
  );
}

/** The time where the shop is, whoever looks. */
function ShopClock() {
  const { locale } = useLocale();
  const { workspace } = useSession();
  const now = useNow(1).toISOString();
  const format = makeFormat(locale, workspace.timeZone);
  return (
    <time dateTime={now} className={styles['clock']}>
      {format.time(now)}
    </time>
  );
}
