import { type Board, boardWords as words } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { WallScreen } from '../wall-screen.tsx';
import styles from './board.module.css';
import { BoardView } from './board-view.tsx';

/** The board over the whole screen. */
export function Wall({ board, onLeave }: { board: Board; onLeave: () => void }) {
  const t = useSay();
  return (
    <WallScreen title={t(words.board)} leaveWords={words.leaveWall} onLeave={onLeave}>
      <div className={styles['wall']}>
        <BoardView board={board} />
      </div>
    </WallScreen>
  );
}
