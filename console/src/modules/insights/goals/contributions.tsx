import {
  dashboardWords,
  type Goal,
  type GoalContributions,
  goalWords as words,
} from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useContributions } from './data.ts';
import { useDays } from './goal-columns.tsx';
import styles from './goals.module.css';
import { shownValue } from './shown-value.ts';

interface Props {
  readonly goal: Goal;
  readonly goals: readonly Goal[];
}

/** What share of the change against the period before came from which goal below this one. */
export function Contributions({ goal, goals }: Props) {
  const t = useSay();
  const days = useDays();
  const found = useContributions(goal.goalId);
  const hasBelow = goals.some(({ parentId }) => parentId === goal.goalId);
  return (
    <section className={styles['part']} aria-label={t(words.explain)}>
      <h2>{t(words.explain)}</h2>
      {!hasBelow && <p className={styles['faint']}>{t(words.noGoalsBelow)}</p>}
      {hasBelow && found.isPending && <PageLoading rows={3} />}
      {found.isError && !found.data && <PageError error={found.error} onRetry={found.refetch} />}
      {hasBelow && found.data && (
        <>
          <p className={styles['faint']}>
            {t(words.against, {
              period: days(found.data.period.from, found.data.period.to),
              before: days(found.data.comparedWith.from, found.data.comparedWith.to),
            })}
          </p>
          {found.data.change === null && <p>{t(words.cannotExplain)}</p>}
          {found.data.change !== null && <Parts goal={goal} goals={goals} explained={found.data} />}
        </>
      )}
    </section>
  );
}

type Part = GoalContributions['parts'][number] & { readonly name: string; readonly of: Goal };

/** What a percentage changed by is points: a percentage of it would be another number. */
function useShownChange(goal: Goal): (value: number) => string {
  const t = useSay();
  const format = useFormat();
  return (value) =>
    goal.shown?.unit === 'share'
      ? t(dashboardWords.points, { n: format.number(value * 100, 1) })
      : shownValue(format, goal, value);
}

function Parts({ goal, goals, explained }: Props & { explained: GoalContributions }) {
  const t = useSay();
  const format = useFormat();
  const { change, parts, before, after } = explained;
  const whole = { goalId: goal.goalId, before, after, part: change ?? 0, name: t(words.whole), of: goal };
  const rows: Part[] = [
    ...parts.map((part) => {
      const of = goals.find(({ goalId }) => goalId === part.goalId);
      return { ...part, name: of?.name ?? t(words.rest), of: of ?? goal };
    }),
    whole,
  ];
  const shownChange = useShownChange(goal);
  const columns: Column<Part>[] = [
    { key: 'name', title: t(words.part), isTitle: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      key: 'before',
      title: t(words.before),
      align: 'end',
      isWide: true,
      cell: ({ of, before: value }) => shownValue(format, of, value),
    },
    {
      key: 'after',
      title: t(words.after),
      align: 'end',
      isWide: true,
      cell: ({ of, after: value }) => shownValue(format, of, value),
    },
    {
      key: 'part',
      title: t(words.contribution),
      align: 'end',
      cell: ({ part }) => {
        const share = change ? ` (${format.percent(part / change, 0)})` : '';
        return `${part > 0 ? '+' : ''}${shownChange(part)}${share}`;
      },
    },
  ];
  return (
    <DataTable
      label={t(words.explain)}
      columns={columns}
      rows={rows}
      rowKey={({ goalId }) => goalId ?? 'rest'}
      empty={null}
    />
  );
}
