import { platformRulesOn, type RuleToday, slaPageWords as words } from '@zhiyin/domain/sla';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { classNames } from '#ui/class-names.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { useRulesToday } from '../data.ts';
import styles from './today.module.css';

interface Props {
  /** Shows what is behind a rule's figure; without it figures do not open. */
  readonly onOpen?: (ruleKey: string) => void;
  /** Whether there is something to be shown behind a rule's figure; there is unless said. */
  readonly opens?: (ruleKey: string) => boolean;
}

/** How today goes under the platforms' rules that the shop watches; nothing when it watches none. */
export function RulesToday({ onOpen, opens = () => true }: Props) {
  const t = useSay();
  const titleId = useId();
  const { data } = useRulesToday();
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className={styles['today']}>
      <h2 id={titleId}>{t(words.rulesToday)}</h2>
      <ul className={styles['cards']}>
        {data.items.map((item) => (
          <RuleCard key={item.ruleKey} today={item} {...(onOpen && opens(item.ruleKey) && { onOpen })} />
        ))}
      </ul>
      {!data.isAll && <p className={styles['faint']}>{t(words.rulesCut)}</p>}
    </section>
  );
}

function RuleCard({ today, onOpen }: Pick<Props, 'onOpen'> & { today: RuleToday }) {
  const t = useSay();
  const format = useFormat();
  const day = useNow(3600).toISOString().slice(0, 10);
  const rule = platformRulesOn(day).find(({ key }) => key === today.ruleKey);
  if (!rule) return null;
  const { value, goal, mayMiss, count, inTime, pending } = today;
  const isAverage = rule.measure === 'average-seconds';
  const said = (figure: number): string => (isAverage ? format.duration(figure) : format.percent(figure));
  const isMissed = value !== null && (isAverage ? value > goal : value < goal);
  const miss = rule.measure === 'served-buyers' ? words.mayMissBuyers : words.mayMiss;
  return (
    <li className={styles['card']} title={t(rule.explains)}>
      <span className={styles['faint']}>{t(rule.name)}</span>
      {value === null || !onOpen ? (
        <strong className={styles['value']}>{value === null ? t(words.noResult) : said(value)}</strong>
      ) : (
        <button
          type="button"
          className={classNames(styles['value'], styles['open'])}
          aria-label={t(words.openRule, { name: t(rule.name), value: said(value) })}
          onClick={() => onOpen(today.ruleKey)}
        >
          {said(value)}
        </button>
      )}
      {isMissed ? (
        <StatusTag tone="seal">{t(words.goalMissed, { goal: said(goal) })}</StatusTag>
      ) : (
        <span>{mayMiss === null ? t(words.goalIs, { goal: said(goal) }) : t(miss, { count: mayMiss })}</span>
      )}
      <span className={styles['faint']}>{t(words.ofTurns, { inTime, count, pending })}</span>
    </li>
  );
}
