import { type Board, type BoardFigure, boardWords as words } from '@zhiyin/domain/insights';
import type { Word } from '@zhiyin/domain/kit';
import { type ReactNode, useId, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { CountCard, CsatCard, LongestWaitCard, SpreadCard } from '../figures/figure-cards.tsx';
import { BehindDialog, type Place } from './behind-dialog.tsx';
import styles from './board.module.css';
import { MemberTable } from './member-table.tsx';
import { PresenceLine } from './presence-line.tsx';
import { RulesPart } from './rules-part.tsx';
import { TeamTable } from './team-table.tsx';

/** The board itself, on its page and on the wall. */
export function BoardView({ board }: { board: Board }) {
  const [place, setPlace] = useState<Place | null>(null);
  const openShop = (figure: BoardFigure) => setPlace({ figure, whose: {}, name: null });
  const shop = { figures: board.shop, onOpen: openShop };
  return (
    <div className={styles['board']}>
      <Part name={words.now} beside={<PresenceLine presence={board.presence} />}>
        <ul className={styles['cards']}>
          <CountCard {...shop} figure="waiting" />
          <LongestWaitCard {...shop} />
          <CountCard {...shop} figure="unassigned" />
          <CountCard {...shop} figure="in-progress" />
          <CountCard {...shop} figure="snoozed" />
        </ul>
      </Part>
      <Part name={words.today}>
        <ul className={styles['cards']}>
          <CountCard {...shop} figure="answered" />
          <CountCard {...shop} figure="closed" />
          <SpreadCard {...shop} figure="first-response" />
          <SpreadCard {...shop} figure="resolution" />
          <CsatCard {...shop} />
        </ul>
      </Part>
      <RulesPart />
      <Part name={words.agents}>
        <MemberTable
          board={board}
          onOpen={(figure, { memberId, name }) => setPlace({ figure, whose: { memberId }, name })}
        />
      </Part>
      {board.teams.length > 0 && (
        <Part name={words.teams}>
          <TeamTable
            board={board}
            onOpen={(figure, { teamId, name }) => setPlace({ figure, whose: { teamId }, name })}
          />
        </Part>
      )}
      {place && <BehindDialog place={place} onClose={() => setPlace(null)} />}
    </div>
  );
}

function Part({ name, beside, children }: { name: Word; beside?: ReactNode; children: ReactNode }) {
  const t = useSay();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles['part']}>
      <div className={styles['head']}>
        <h2 id={titleId}>{t(name)}</h2>
        {beside}
      </div>
      {children}
    </section>
  );
}
