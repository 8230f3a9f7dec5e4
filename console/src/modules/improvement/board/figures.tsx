import { useNavigate } from '@tanstack/react-router';
import {
  findingAgeMetric,
  type ImprovementSummary,
  openFindingsMetric,
  provedShareMetric,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { MetricRows } from '#modules/platform';
import { Figure } from '#ui/show/figure.tsx';
import { FigureStrip } from '#ui/show/figure-strip.tsx';
import { type Entry, useMetrics } from '../data.ts';
import styles from '../improvement.module.css';

/** How improvement goes, in a row of figures; each opens what it counts. */
export function Figures({ summary }: { summary: ImprovementSummary }) {
  const t = useSay();
  const format = useFormat();
  const navigate = useNavigate();
  const rows = useRows();
  const { open, acting, proving, proved, judged, judgedIn, ageDays, actionsOverdue, mineToDo } = summary;
  const toActions = (whose: 'mine' | 'late') => () =>
    void navigate({ to: '/improvement/actions', search: { whose } });
  return (
    <FigureStrip label={t(words.figures)}>
      <Figure
        label={t(words.unsolved)}
        value={format.number(open + acting + proving)}
        {...rows.behind(openFindingsMetric.key)}
      />
      <Figure
        label={t(words.age)}
        value={ageDays === null ? null : format.number(ageDays, 1)}
        {...rows.behind(findingAgeMetric.key)}
      />
      <div>
        <Figure
          label={t(words.provedShare)}
          value={judged === 0 ? null : format.percent(proved / judged)}
          {...rows.behind(provedShareMetric.key)}
        />
        <p className={styles['faint']}>{t(words.ofJudged, { k: proved, n: judged })}</p>
      </div>
      <Figure
        label={t(words.overdueActions)}
        value={format.number(actionsOverdue)}
        onOpen={toActions('late')}
      />
      <Figure label={t(words.mineToDo)} value={format.number(mineToDo)} onOpen={toActions('mine')} />
      {rows.opened && (
        <MetricRows entry={rows.opened} place={{ period: judgedIn }} onClose={() => rows.open(null)} />
      )}
    </FigureStrip>
  );
}

/** The rows of a metric, for who may see it. */
function useRows() {
  const metrics = useMetrics();
  const [opened, open] = useState<Entry | null>(null);
  const behind = (key: string): { onOpen?: () => void } => {
    const entry = metrics.find((one) => one.key === key);
    return entry ? { onOpen: () => open(entry) } : {};
  };
  return { opened, open, behind };
}
