import { type Card, type View, dashboardWords as words } from '@zhiyin/domain/insights';
import type { Whose } from '../../cards/use-answers.ts';
import { WallScreen } from '../../wall-screen.tsx';
import styles from '../dashboards.module.css';
import { useLiveFigures } from '../data.ts';
import { CardGrid } from './card-grid.tsx';
import { Shown } from './shown.tsx';

interface Props {
  readonly name: string;
  readonly cards: readonly Card[];
  readonly view: View;
  readonly whose: Whose;
  readonly onLeave: () => void;
}

/** A dashboard over the whole screen, following what happens. */
export function DashboardWall({ name, cards, view, whose, onLeave }: Props) {
  useLiveFigures(true);
  return (
    <WallScreen title={name} leaveWords={words.leaveWall} onLeave={onLeave}>
      <Shown cards={cards} view={view} whose={whose}>
        {(shared) => (
          <div className={styles['onWall']}>
            <CardGrid cards={cards} {...shared} isWall />
          </div>
        )}
      </Shown>
    </WallScreen>
  );
}
