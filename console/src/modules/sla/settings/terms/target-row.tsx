import { conversationFields, type Priority, priorities } from '@zhiyin/domain/inbox';
import { type metricWordsOf, type Target, slaPageWords as words } from '@zhiyin/domain/sla';
import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { type Unit, unitOf, units } from './duration-unit.ts';

interface Props {
  /** What the promise is called, and what it counts. */
  readonly words: ReturnType<typeof metricWordsOf>;
  readonly seconds: Target['seconds'];
  readonly onChange: (seconds: Target['seconds']) => void;
  /** Takes the row away; not for those that are always there. */
  readonly onDrop?: () => void;
}

/** One promise: a time for each priority, in a unit of its own. */
export function TargetRow({ words: { name, hint }, seconds, onChange, onDrop }: Props) {
  const t = useSay();
  const [unit, setUnit] = useState<Unit>(() => unitOf(Object.values(seconds)));
  const said = { metric: t(name) };
  const set = (priority: Priority, value: number | null) =>
    onChange({ ...seconds, [priority]: value === null ? null : Math.round(value * units[unit]) });
  const { normal } = seconds;
  return (
    <tr>
      <th scope="row" title={t(hint)}>
        {t(name)}
      </th>
      {priorities.map((priority, index) => (
        <td key={priority}>
          <InputNumber
            aria-label={t(words.targetOf, {
              ...said,
              priority: t(conversationFields.priority.choices[index]?.label ?? name),
            })}
            value={seconds[priority] === null ? null : seconds[priority] / units[unit]}
            min={0}
            controls={false}
            precision={unit === 'seconds' ? 0 : 2}
            formatter={(value) => (value === undefined || `${value}` === '' ? '' : `${Number(value)}`)}
            placeholder="–"
            onChange={(value) => set(priority, value === 0 ? null : value)}
          />
        </td>
      ))}
      <td>
        <UnitSelect label={t(words.unitOf, said)} value={unit} onChange={setUnit} />
      </td>
      <td>
        <IconButton
          icon="copy"
          label={t(words.fillRow)}
          disabled={normal === null}
          onClick={() => onChange({ low: normal, normal, high: normal, urgent: normal })}
        />
        {onDrop && <IconButton icon="trash" label={t(words.dropState, said)} onClick={onDrop} />}
      </td>
    </tr>
  );
}

interface UnitProps {
  readonly label: string;
  readonly value: Unit;
  readonly onChange: (unit: Unit) => void;
}

function UnitSelect({ label, value, onChange }: UnitProps) {
  const t = useSay();
  return (
    <Select<Unit>
      aria-label={label}
      value={value}
      popupMatchSelectWidth={false}
      onChange={onChange}
      options={[
        { value: 'seconds', label: t(words.seconds) },
        { value: 'minutes', label: t(words.minutes) },
        { value: 'hours', label: t(words.hours) },
      ]}
    />
  );
}
