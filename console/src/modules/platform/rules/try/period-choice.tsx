import { trialDaysMax, rulePageWords as words } from '@zhiyin/domain/platform';
import { Input, Segmented } from 'antd';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { momentOfWall, wallTime } from '#ui/filter-builder/wall-time.ts';
import styles from '../rules.module.css';

const spans = [7, 30, 90] as const;
const dayMs = 86_400_000;

/** So many days until now, or from one time of the reader's wall clock to another. */
type Chosen = { readonly days: number } | { readonly from: string; readonly to: string };

export const firstPeriod: Chosen = { days: 30 };

/** The moments that were chosen; null for a period that is none, too long, or not past yet. */
export function periodOf(chosen: Chosen, timeZone: string, now: Date): { from: string; to: string } | null {
  if ('days' in chosen) return lastDays(chosen.days, now);
  const [from, to] = [momentOfWall(chosen.from, timeZone), momentOfWall(chosen.to, timeZone)];
  if (from === null || to === null || to <= from || Date.parse(to) > now.getTime()) return null;
  return Date.parse(to) - Date.parse(from) > trialDaysMax * dayMs ? null : { from, to };
}

function lastDays(days: number, now: Date): { from: string; to: string } {
  return { from: new Date(now.getTime() - days * dayMs).toISOString(), to: now.toISOString() };
}

interface Props {
  readonly value: Chosen;
  readonly onChange: (value: Chosen) => void;
}

/** Which past a rule is tried on: the last days, or any period. */
export function PeriodChoice({ value, onChange }: Props) {
  const t = useSay();
  const { timeZone } = useLocale();
  const own = 'days' in value ? null : value;
  const choose = (chosen: number) => {
    if (chosen !== 0) return onChange({ days: chosen });
    const { from, to } = lastDays(14, new Date(Date.now() - 14 * dayMs));
    onChange({ from: wallTime(from, timeZone), to: wallTime(to, timeZone) });
  };
  return (
    <>
      <div className={styles['scroll']}>
        <Segmented<number>
          aria-label={t(words.tryPeriod)}
          value={'days' in value ? value.days : 0}
          onChange={choose}
          options={[
            ...spans.map((count) => ({ value: count, label: t(words.tryDays, { count }) })),
            { value: 0, label: t(words.tryOwn) },
          ]}
        />
      </div>
      {own && (
        <>
          <MomentInput
            label={t(words.tryFrom)}
            value={own.from}
            onChange={(from) => onChange({ ...own, from })}
          />
          <MomentInput label={t(words.tryTo)} value={own.to} onChange={(to) => onChange({ ...own, to })} />
        </>
      )}
    </>
  );
}

interface MomentProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function MomentInput({ label, value, onChange }: MomentProps) {
  return (
    <Input
      type="datetime-local"
      aria-label={label}
      prefix={label}
      className={styles['moment'] ?? ''}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
