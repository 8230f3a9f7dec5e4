import { type Handoff, handoffWords as words } from '@zhiyin/domain/handoffs';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMemberNames, useTeamNames } from '#modules/people';
import styles from '../handoffs.module.css';
import { Ratings } from './ratings.tsx';

/** Whose it is, how much time is left, and how both sides rate it. */
export function Aside({ handoff }: { handoff: Handoff }) {
  const t = useSay();
  const teams = useTeamNames();
  const members = useMemberNames();
  const { fromTeamId, toTeamId, sentBy, takerId, returns } = handoff;
  const member = (id: string) => members.get(id) ?? t(words.someone);
  return (
    <div className={styles['part']}>
      <dl className={styles['facts']}>
        <Fact name={t(words.clock)}>
          <ClockFace handoff={handoff} />
        </Fact>
        <Fact name={t(words.toTeam)}>{teams.get(toTeamId) ?? '–'}</Fact>
        <Fact name={t(words.taker)}>{takerId === null ? t(words.nobody) : member(takerId)}</Fact>
        <Fact name={t(words.fromTeam)}>
          {fromTeamId === null ? t(words.noTeam) : (teams.get(fromTeamId) ?? '–')}
        </Fact>
        <Fact name={t(words.sentBy)}>{sentBy === null ? t(words.byRule) : member(sentBy)}</Fact>
        <Fact name={t(words.returns)}>{returns}</Fact>
      </dl>
      <Ratings handoff={handoff} />
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ClockFace({ handoff: { clock, outcome } }: { handoff: Handoff }) {
  const t = useSay();
  const format = useFormat();
  const spent = t(words.spent, { time: format.duration(clock.elapsedSeconds) });
  if (clock.targetSeconds === null) return <>{`${t(words.noPromise)} · ${spent}`}</>;
  if (clock.isBreached) return <span className={styles['late']}>{`${t(words.late)} · ${spent}`}</span>;
  if (outcome === 'kept') return <>{`${t(words.inTime)} · ${spent}`}</>;
  if (clock.phase === 'paused') return <>{`${t(words.paused)} · ${spent}`}</>;
  const due = clock.dueAt === null ? '' : `${t(words.dueAt, { moment: format.exact(clock.dueAt) })} · `;
  return <>{`${due}${spent}`}</>;
}
