import { useNavigate } from '@tanstack/react-router';
import { type ImprovementSummary, improvementPageWords as words } from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Figure } from '#ui/show/figure.tsx';
import { FigureStrip } from '#ui/show/figure-strip.tsx';
import styles from '../improvement.module.css';

/** How improvement goes, in a row of figures. */
export function Figures({ summary }: { summary: ImprovementSummary }) {
  const t = useSay();
  const format = useFormat();
  const navigate = useNavigate();
  const { open, acting, proving, closed, proved, ageDays, actionsOverdue, mineToDo } = summary;
  const toActions = (whose: 'mine' | 'all') => () =>
    void navigate({ to: '/improvement/actions', search: { whose } });
  return (
    <FigureStrip label={t(words.figures)}>
      <Figure label={t(words.unsolved)} value={format.number(open + acting + proving)} />
      <Figure label={t(words.age)} value={ageDays === null ? null : format.number(ageDays, 1)} />
      <div>
        <Figure label={t(words.provedShare)} value={closed === 0 ? null : format.number(proved)} />
        <p className={styles['faint']}>{t(words.ofClosed, { n: closed })}</p>
      </div>
      <Figure
        label={t(words.overdueActions)}
        value={format.number(actionsOverdue)}
        onOpen={toActions('all')}
      />
      <Figure label={t(words.mineToDo)} value={format.number(mineToDo)} onOpen={toActions('mine')} />
    </FigureStrip>
  );
}
