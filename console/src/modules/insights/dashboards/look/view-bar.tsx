import {
  compareWords,
  spanWords,
  type View,
  type ViewField,
  type ViewSpan,
  viewCompares,
  viewFields,
  viewSpans,
  viewWords,
  dashboardWords as words,
} from '@zhiyin/domain/insights';
import { Input, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Toolbar } from '#ui/page/toolbar.tsx';
import type { Entries } from '../../cards/use-naming.ts';
import styles from '../dashboards.module.css';
import { useFieldChoices } from './use-field-choices.ts';

interface Props {
  readonly view: View;
  readonly entries: Entries;
  /** The days that the view means now: own dates begin with them. */
  readonly period: { readonly from: string; readonly to: string };
  /** Fields that must not be narrowed by, such as whose figures one's own are. */
  readonly without?: readonly ViewField[];
  readonly onChange: (view: View) => void;
}

/** What all cards are looked at by: when, beside what, narrowed to whom. */
export function ViewBar({ view, entries, period, without = [], onChange }: Props) {
  const t = useSay();
  const choices = useFieldChoices(entries);
  const shown = viewFields.filter((field) => !without.includes(field) && choices[field].length > 0);
  const chooseSpan = (span: ViewSpan) =>
    onChange({ ...view, span, ...(span === 'custom' && { from: period.from, to: lastDay(period.to) }) });
  return (
    <Toolbar label={t(words.narrow)}>
      <Select<ViewSpan>
        aria-label={t(words.period)}
        value={view.span}
        options={viewSpans.map((span) => ({ value: span, label: t(spanWords[span]) }))}
        popupMatchSelectWidth={false}
        style={{ minWidth: 130 }}
        onChange={chooseSpan}
      />
      {view.span === 'custom' && <OwnDates view={view} onChange={onChange} />}
      <Select<View['compare']>
        aria-label={t(words.compare)}
        value={view.compare}
        options={viewCompares.map((compare) => ({ value: compare, label: t(compareWords[compare]) }))}
        popupMatchSelectWidth={false}
        style={{ minWidth: 150 }}
        onChange={(compare) => onChange({ ...view, compare })}
      />
      {shown.map((field) => (
        <Select<string[]>
          key={field}
          mode="multiple"
          aria-label={t(words.narrowTo, { field: t(viewWords[field]) })}
          placeholder={t(viewWords[field])}
          value={view[field]}
          options={choices[field]}
          optionFilterProp="label"
          maxTagCount={1}
          allowClear
          popupMatchSelectWidth={false}
          style={{ minWidth: 130 }}
          onChange={(values) => onChange({ ...view, [field]: values })}
        />
      ))}
    </Toolbar>
  );
}

function OwnDates({ view, onChange }: Pick<Props, 'view' | 'onChange'>) {
  const t = useSay();
  const { from, to } = view;
  const change = (next: Pick<View, 'from' | 'to'>) => {
    // A day that is not typed to its end is no day; two the wrong way round are meant the other way.
    if (!next.from || !next.to) return;
    const [first = null, last = null] = [next.from, next.to].sort();
    onChange({ ...view, from: first, to: last });
  };
  return (
    <span className={styles['dates']}>
      <Input
        type="date"
        aria-label={t(words.fromDay)}
        value={from ?? ''}
        onChange={({ target }) => change({ from: target.value, to })}
      />
      –
      <Input
        type="date"
        aria-label={t(words.toDay)}
        value={to ?? ''}
        onChange={({ target }) => change({ from, to: target.value })}
      />
    </span>
  );
}

/** The day before the one with which a period is over. */
function lastDay(to: string): string {
  return new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
