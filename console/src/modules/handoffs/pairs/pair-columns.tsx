import { Link } from '@tanstack/react-router';
import { type HandoffMeasure, type HandoffPair, handoffPageWords as words } from '@zhiyin/domain/handoffs';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useTeamNames } from '#modules/people';
import type { Column } from '#ui/table/column.ts';

/** The figures of a pair of departments. */
export function usePairColumns(since: string): Column<HandoffPair>[] {
  const t = useSay();
  const format = useFormat();
  const teams = useTeamNames();
  const team = (teamId: string | null) => (teamId === null ? t(words.noTeam) : (teams.get(teamId) ?? '–'));
  const time = (seconds: number | null) => (seconds === null ? '–' : format.duration(seconds));
  const end = { align: 'end', isWide: true } as const;
  return [
    {
      key: 'pair',
      title: t(words.pair),
      isTitle: true,
      cell: ({ fromTeamId, toTeamId }) => <bdi>{`${team(fromTeamId)} → ${team(toTeamId)}`}</bdi>,
    },
    {
      key: 'volume',
      title: t(words.volume),
      align: 'end',
      width: '90px',
      cell: (pair) => <Figure pair={pair} since={since} count={pair.count} />,
    },
    figure('answered', t(words.answered), since, ({ answered }) => answered),
    { ...end, key: 'median', title: t(words.median), cell: ({ medianSeconds }) => time(medianSeconds) },
    { ...end, key: 'p90', title: t(words.p90), cell: ({ p90Seconds }) => time(p90Seconds) },
    figure('returned', t(words.returned), since, ({ returned }) => returned),
    figure('kept', t(words.kept), since, ({ kept }) => kept),
    figure('breached', t(words.breached), since, ({ breached }) => breached, false),
    rating('handoff-rated', t(words.handoffRating), since, ({ handoffRating, handoffRated }) => [
      handoffRating,
      handoffRated,
    ]),
    rating('result-rated', t(words.resultRating), since, ({ resultRating, resultRated }) => [
      resultRating,
      resultRated,
    ]),
  ];
}

function figure(
  measure: HandoffMeasure,
  title: string,
  since: string,
  countOf: (pair: HandoffPair) => number,
  isWide = true,
): Column<HandoffPair> {
  return {
    key: measure,
    title,
    align: 'end',
    isWide,
    cell: (pair) => <Figure pair={pair} since={since} measure={measure} count={countOf(pair)} />,
  };
}

function rating(
  measure: HandoffMeasure,
  title: string,
  since: string,
  of: (pair: HandoffPair) => readonly [number | null, number],
): Column<HandoffPair> {
  return {
    key: measure,
    title,
    align: 'end',
    isWide: true,
    cell: (pair) => {
      const [mean, count] = of(pair);
      return <Figure pair={pair} since={since} measure={measure} count={count} mean={mean} />;
    },
  };
}

interface Props {
  readonly pair: HandoffPair;
  readonly since: string;
  readonly count: number;
  readonly measure?: HandoffMeasure;
  readonly mean?: number | null;
}

/** A figure that opens the list of what it counts. */
function Figure({ pair, since, count, measure, mean }: Props) {
  const t = useSay();
  const format = useFormat();
  if (count === 0) return <>{mean === undefined ? 0 : '–'}</>;
  const to = { box: 'all', from: pair.fromTeamId ?? 'none', to: pair.toTeamId, since };
  return (
    <Link to="/handoffs" search={{ ...to, ...(measure && { measure }) }}>
      {mean === undefined || mean === null
        ? count
        : t(words.ratingOf, { rating: format.number(mean, 1), count })}
    </Link>
  );
}
