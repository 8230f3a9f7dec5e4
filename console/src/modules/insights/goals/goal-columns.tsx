import type { Goal, GoalStanding } from '@zhiyin/domain/insights';
import { goalWords as words } from '@zhiyin/domain/insights';
import type { Word } from '@zhiyin/domain/kit';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMemberNames, useTeamNames } from '#modules/people';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Column } from '#ui/table/column.ts';
import type { Tone } from '#ui/theme/tokens.ts';
import { dayBefore } from './days.ts';
import type { GoalLine } from './goal-tree.ts';
import styles from './goals.module.css';
import { shownValue } from './shown-value.ts';

const tones: Readonly<Record<GoalStanding, Tone>> = {
  green: 'jade',
  amber: 'amber',
  red: 'seal',
  unknown: 'ash',
};
const standingWords: Readonly<Record<GoalStanding, Word>> = {
  green: words.green,
  amber: words.amber,
  red: words.red,
  unknown: words.unknown,
};

/** Whose goal it is, by name. */
function useWhose(): (goal: Pick<Goal, 'scope' | 'scopeId'>) => string {
  const t = useSay();
  const members = useMemberNames();
  const teams = useTeamNames();
  return ({ scope, scopeId }) => {
    if (scope === 'shop' || scopeId === null) return t(words.shop);
    return (
      (scope === 'team' ? teams : members).get(scopeId) ?? t(scope === 'team' ? words.team : words.member)
    );
  };
}

/** What the list of goals shows of each. */
export function useGoalColumns(): Column<GoalLine>[] {
  const t = useSay();
  const format = useFormat();
  return [
    { key: 'name', title: t(words.name), isTitle: true, cell: (line) => <Named line={line} /> },
    {
      key: 'standing',
      title: t(words.standing),
      width: '110px',
      cell: ({ goal }) => (
        <StatusTag tone={tones[goal.standing]}>{t(standingWords[goal.standing])}</StatusTag>
      ),
    },
    { key: 'value', title: t(words.value), align: 'end', cell: ({ goal }) => <Value goal={goal} /> },
    {
      key: 'target',
      title: t(words.target),
      align: 'end',
      isWide: true,
      cell: ({ goal }) => `${goal.aim === 'at-least' ? '≥' : '≤'} ${shownValue(format, goal, goal.target)}`,
    },
    {
      key: 'forecast',
      title: t(words.forecast),
      align: 'end',
      isWide: true,
      cell: ({ goal }) => shownValue(format, goal, goal.forecast),
    },
    {
      key: 'period',
      title: t(words.period),
      width: '190px',
      isWide: true,
      cell: ({ goal }) => <Period goal={goal} />,
    },
  ];
}

function Named({ line: { goal, depth } }: { line: GoalLine }) {
  const t = useSay();
  const whose = useWhose();
  return (
    <span className={styles['named']} style={{ paddingInlineStart: Math.min(depth, 4) * 20 }}>
      <bdi>{goal.name}</bdi>
      <span className={styles['faint']}>
        <bdi>{whose(goal)}</bdi>
        {goal.shown && ` · ${t(goal.shown.name)}`}
      </span>
    </span>
  );
}

function Value({ goal }: { goal: Goal }) {
  const t = useSay();
  const format = useFormat();
  const { measured, reached } = goal;
  const share = reached === null ? 0 : Math.round(reached * 100);
  return (
    <span className={styles['value']}>
      {shownValue(format, goal, measured?.value ?? null)}
      {measured?.isSmall && measured.value !== null && (
        <span className={styles['faint']}>{t(words.few, { n: measured.n })}</span>
      )}
      <span className={styles['track']} aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
    </span>
  );
}

function Period({ goal: { from, to, elapsed } }: { goal: Goal }) {
  const t = useSay();
  const format = useFormat();
  const days = useDays();
  const gone = elapsed >= 1 ? t(words.over) : t(words.elapsed, { share: format.percent(elapsed, 0) });
  return (
    <span className={styles['named']}>
      {days(from, to)}
      <span className={styles['faint']}>{elapsed === 0 ? t(words.upcoming) : gone}</span>
    </span>
  );
}

/** Days as people read them, the last one included. Days have no zone: noon in UTC is read in UTC. */
export function useDays(): (from: string, to: string) => string {
  const { locale } = useLocale();
  const format = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  });
  const noon = (day: string) => new Date(`${day}T12:00:00Z`);
  return (from, to) => format.formatRange(noon(from), noon(dayBefore(to)));
}
