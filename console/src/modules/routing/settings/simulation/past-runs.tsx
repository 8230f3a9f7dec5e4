import { type Simulation, simulationWords as words } from '@zhiyin/domain/routing';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useSimulations } from '../../data.ts';
import styles from './simulation.module.css';

interface Props {
  readonly openId: string | null;
  readonly onOpen: (simulation: Simulation) => void;
}

/** What was played lately, by whomever: each opens with its draft and its result. */
export function PastRuns({ openId, onOpen }: Props) {
  const t = useSay();
  const format = useFormat();
  const others = useSimulations().data?.items.filter(({ simulationId }) => simulationId !== openId) ?? [];
  if (others.length === 0) return null;
  const nameOf = ({ from, to }: Simulation) =>
    t(words.lastOne, { from: format.day(from), to: format.day(new Date(Date.parse(to) - 1).toISOString()) });
  return (
    <section className={styles['last']} aria-label={t(words.last)}>
      <h3>{t(words.last)}</h3>
      <ul>
        {others.map((one) => (
          <li key={one.simulationId}>
            <span>{nameOf(one)}</span>
            <span className={styles['faint']}>
              <TimeAgo moment={one.startedAt} />
            </span>
            <Button size="small" aria-label={`${t(words.open)}: ${nameOf(one)}`} onClick={() => onOpen(one)}>
              {t(words.open)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
