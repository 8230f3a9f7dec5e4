import { words } from '@zhiyin/domain/console';
import { type Field, fieldOf, filterWords, me } from '@zhiyin/domain/kit';
import { Input, InputNumber, Select } from 'antd';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { type OperandProps, useBuilding } from './builder-context.ts';
import styles from './filter-builder.module.css';
import { momentOfWall, wallTime } from './wall-time.ts';

/** One value of a field's type. */
export function OperandOne(props: OperandProps) {
  const { fields } = useBuilding();
  const field = fieldOf(fields, props.fieldKey);
  switch (field?.type) {
    case 'number':
      return <NumberOperand {...props} />;
    case 'money':
      return <MoneyOperand {...props} currency={field.currency ?? 'CNY'} />;
    case 'moment':
      return <MomentOperand {...props} />;
    case 'day':
      return <DayOperand {...props} />;
    case 'boolean':
      return <YesNoOperand {...props} />;
    case 'choice':
    case 'choices':
      return <ChoiceOperand {...props} field={field} />;
    case 'reference':
      return field.choices ? <ChoiceOperand {...props} field={field} /> : <ReferenceOperand {...props} />;
    default:
      return <TextOperand {...props} />;
  }
}

function TextOperand({ value, onChange, label }: OperandProps) {
  return (
    <Input
      aria-label={label}
      className={styles['text'] ?? ''}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}

function NumberOperand({ value, onChange, label }: OperandProps) {
  return (
    <InputNumber
      aria-label={label}
      controls={false}
      value={typeof value === 'number' ? value : null}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}

/** Typed in the currency's own unit, kept in its smallest. */
function MoneyOperand({ value, onChange, label, currency }: OperandProps & { currency: string }) {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return (
    <InputNumber
      aria-label={label}
      controls={false}
      precision={digits}
      className={styles['money'] ?? ''}
      suffix={currency}
      value={typeof value === 'number' ? value / 10 ** digits : null}
      onChange={(next) => onChange(next === null ? undefined : Math.round(next * 10 ** digits))}
    />
  );
}

function MomentOperand({ value, onChange, label }: OperandProps) {
  const { timeZone } = useLocale();
  return (
    <Input
      type="datetime-local"
      aria-label={label}
      className={styles['moment'] ?? ''}
      value={typeof value === 'string' ? wallTime(value, timeZone) : ''}
      onChange={(event) => onChange(momentOfWall(event.target.value, timeZone) ?? undefined)}
    />
  );
}

function DayOperand({ value, onChange, label }: OperandProps) {
  return (
    <Input
      type="date"
      aria-label={label}
      className={styles['moment'] ?? ''}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}

function YesNoOperand({ value, onChange, label }: OperandProps) {
  const t = useSay();
  return (
    <Select
      aria-label={label}
      className={styles['short'] ?? ''}
      value={typeof value === 'boolean' ? String(value) : null}
      onChange={(next) => onChange(next === 'true')}
      options={[
        { value: 'true', label: t(filterWords.yesChoice) },
        { value: 'false', label: t(filterWords.noChoice) },
      ]}
    />
  );
}

function ChoiceOperand({ value, onChange, label, field }: OperandProps & { field: Field }) {
  const t = useSay();
  if (!field.choices) return <TextOperand fieldKey="" value={value} onChange={onChange} label={label} />;
  return (
    <Select
      aria-label={label}
      className={styles['choice'] ?? ''}
      showSearch={{ optionFilterProp: 'label' }}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
      options={field.choices.map((choice) => ({ value: choice.key, label: t(choice.label) }))}
    />
  );
}

function ReferenceOperand(props: OperandProps) {
  const { fieldKey, value, onChange, label } = props;
  const t = useSay();
  const { pickers, onNamed } = useBuilding();
  const Picker = pickers[fieldKey];
  const chosen = typeof value === 'string' ? value : null;
  if (Picker) return <Picker value={chosen} onChange={onChange} label={label} onNamed={onNamed} />;
  return (
    <Select
      aria-label={label}
      mode="tags"
      maxCount={1}
      className={styles['choice'] ?? ''}
      placeholder={t(words.filterId)}
      value={typeof value === 'string' ? [value] : []}
      onChange={([next]) => onChange(next)}
      options={[{ value: me, label: t(filterWords.me) }]}
    />
  );
}
