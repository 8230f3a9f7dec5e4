import { type Proof, improvementPageWords as words } from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { written } from '#modules/platform';
import { Figure } from '#ui/show/figure.tsx';
import { FigureStrip } from '#ui/show/figure-strip.tsx';
import type { Entry } from '../data.ts';
import styles from '../improvement.module.css';
import { ControlChart } from './control-chart.tsx';
import { PointTable } from './point-table.tsx';
import { verdictWords } from './verdict-words.ts';

interface Props {
  readonly proof: Proof;
  readonly entry: Entry;
  readonly target: number;
}

/** Before and after: what it says, in figures, as a chart and as a table. */
export function ProofView({ proof, entry, target }: Props) {
  const t = useSay();
  const format = useFormat();
  const { before, after, moved, beyond, verdict } = proof;
  const say = (value: number | null) => written(format, entry.unit, value);
  return (
    <>
      <p role="status" className={styles['verdict']}>
        {t(verdictWords[verdict])}
      </p>
      <FigureStrip label={t(words.goal)}>
        <div>
          <Figure label={t(words.before)} value={say(before.value)} />
          <p className={styles['faint']}>{t(words.sample, { n: format.number(before.n) })}</p>
        </div>
        {after && (
          <div>
            <Figure label={t(words.after)} value={say(after.value)} />
            <p className={styles['faint']}>{t(words.sample, { n: format.number(after.n) })}</p>
          </div>
        )}
        {moved && <MovedFigure label={t(words.difference)} moved={moved} say={say} />}
        {beyond && <MovedFigure label={t(words.beyond)} moved={beyond} say={say} />}
      </FigureStrip>
      <div className={styles['scroll']}>
        <ControlChart proof={proof} target={target} say={say} />
      </div>
      <PointTable proof={proof} say={say} />
    </>
  );
}

interface MovedProps {
  readonly label: string;
  readonly moved: NonNullable<Proof['moved']>;
  readonly say: (value: number | null) => string | null;
}

function MovedFigure({ label, moved: { difference, low, high }, say }: MovedProps) {
  const t = useSay();
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${say(Math.abs(value))}`;
  return (
    <div>
      <Figure label={label} value={signed(difference)} />
      {low !== null && high !== null && (
        <p className={styles['faint']}>{t(words.between, { low: signed(low), high: signed(high) })}</p>
      )}
    </div>
  );
}
