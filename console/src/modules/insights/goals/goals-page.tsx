import {
  type Goal,
  type GoalStanding,
  goalsManage,
  insightsNavWords,
  goalWords as words,
} from '@zhiyin/domain/insights';
import type { Word } from '@zhiyin/domain/kit';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Figure } from '#ui/show/figure.tsx';
import { FigureStrip } from '#ui/show/figure-strip.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { useGoals } from './data.ts';
import { useGoalColumns } from './goal-columns.tsx';
import { GoalDialog } from './goal-dialog.tsx';
import { goalTree } from './goal-tree.ts';
import styles from './goals.module.css';

/** Goals with their lights, each with those it is broken down into below it. */
export function GoalsPage() {
  const t = useSay();
  const goals = useGoals();
  const mayManage = useMay()(goalsManage);
  const columns = useGoalColumns();
  const [openedId, setOpenedId] = useState<string | null>(null);
  const items = goals.data?.items ?? [];
  const opened = items.find(({ goalId }) => goalId === openedId) ?? null;
  const add = mayManage && (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpenedId('new')}>
      {t(words.add)}
    </Button>
  );
  return (
    <Page title={t(insightsNavWords.goals)} description={t(words.hint)} actions={add}>
      {goals.isPending && <PageLoading rows={6} />}
      {goals.isError && !goals.data && <PageError error={goals.error} onRetry={goals.refetch} />}
      {items.length > 0 && <Lights goals={items} />}
      {goals.data && (
        <DataTable
          label={t(insightsNavWords.goals)}
          columns={columns}
          rows={goalTree(items)}
          rowKey={({ goal }) => goal.goalId}
          onOpen={({ goal }) => setOpenedId(goal.goalId)}
          empty={<Empty icon="flag" title={t(words.none)} sentence={t(words.noneHint)} action={add} />}
        />
      )}
      {items.length > 0 && <p className={styles['faint']}>{t(words.forecastHint)}</p>}
      {(opened || openedId === 'new') && (
        <GoalDialog key={openedId} goal={opened} goals={items} onClose={() => setOpenedId(null)} />
      )}
    </Page>
  );
}

const lights: readonly { standing: GoalStanding; word: Word }[] = [
  { standing: 'green', word: words.green },
  { standing: 'amber', word: words.amber },
  { standing: 'red', word: words.red },
  { standing: 'unknown', word: words.unknown },
];

function Lights({ goals }: { goals: readonly Goal[] }) {
  const t = useSay();
  const format = useFormat();
  return (
    <FigureStrip label={t(words.standing)}>
      {lights.map(({ standing, word }) => (
        <Figure
          key={standing}
          label={t(word)}
          value={format.number(goals.filter((goal) => goal.standing === standing).length)}
        />
      ))}
    </FigureStrip>
  );
}
