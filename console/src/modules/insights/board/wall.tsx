import { type Board, boardWords as words } from '@zhiyin/domain/insights';
import { useEffect, useEffectEvent, useRef } from 'react';
import { makeFormat } from '#lib/i18n/format.ts';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useNow } from '#lib/use-now.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import styles from './board.module.css';
import { BoardView } from './board-view.tsx';

/** The board over the whole screen, in type that is read across a room. */
export function Wall({ board, onLeave }: { board: Board; onLeave: () => void }) {
  const t = useSay();
  const wall = useRef<HTMLDivElement>(null);
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
      <header className={styles['wallHead']}>
        <h1>{t(words.board)}</h1>
        <ShopClock timeZone={board.timeZone} />
        <IconButton icon="close" label={t(words.leaveWall)} onClick={onLeave} />
      </header>
      <BoardView board={board} />
    </div>
  );
}

/** The time where the shop is, whoever looks. */
function ShopClock({ timeZone }: { timeZone: string }) {
  const { locale } = useLocale();
  const now = useNow(1).toISOString();
  const format = makeFormat(locale, timeZone);
  return (
    <time dateTime={now} className={styles['clock']}>
      {format.time(now)}
    </time>
  );
}
