import { type Advantage, type HeadStarts, routingWords as words } from '@zhiyin/domain/routing';
import { Button, InputNumber } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useConversationFields } from '#modules/inbox';
import { IconButton } from '#ui/control/icon-button.tsx';
import { FilterBuilder } from '#ui/filter-builder/filter-builder.tsx';
import { Field } from '#ui/form/field.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import type { Draft, Slot } from '#ui/form/use-draft.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { OrderFields } from '../order-fields.tsx';
import styles from '../settings.module.css';
import type { QueueValues } from './queue-values.ts';

const advantagesMax = 5;
const headStartsAtFirst: HeadStarts = { low: -120, high: 120, urgent: 480 };

/** Who comes first in a queue: its head start, what priorities are worth in it, and classes that come sooner. */
export function OwnOrder({ draft }: { draft: Draft<QueueValues> }) {
  const t = useSay();
  const own = draft.at('headStarts');
  const isOwn: Slot<boolean> = {
    id: own.id,
    value: own.value !== null,
    problem: own.problem,
    onChange: (is) => own.onChange(is ? headStartsAtFirst : null),
  };
  return (
    <>
      <NumberField
        at={draft.at('headStartMinutes')}
        label={t(words.headStart)}
        hint={t(words.headStartHint)}
        unit={t(words.minutes)}
        min={0}
        max={1440}
      />
      <SwitchField at={isOwn} label={t(words.hasOwnHeadStarts)} hint={t(words.hasOwnHeadStartsHint)} />
      {own.value !== null && <OrderFields at={{ ...own, value: own.value }} />}
      <AdvantageFields at={draft.at('advantages')} />
    </>
  );
}

function AdvantageFields({ at }: { at: Slot<QueueValues['advantages']> }) {
  const t = useSay();
  const all = at.value;
  return (
    <>
      {all.map((one, index) => (
        <AdvantageField
          // biome-ignore lint/suspicious/noArrayIndexKey: a class is what stands at its place
          key={index}
          id={`${at.id}-${index}`}
          number={index + 1}
          advantage={one}
          onChange={(next) => at.onChange(all.with(index, next))}
          onRemove={() => at.onChange(all.toSpliced(index, 1))}
        />
      ))}
      {at.problem && <p role="alert">{at.problem}</p>}
      {all.length < advantagesMax && (
        <Button
          icon={<Icon name="plus" />}
          onClick={() => at.onChange([...all, { filter: { all: [] }, minutes: 30 }])}
        >
          {t(words.addAdvantage)}
        </Button>
      )}
    </>
  );
}

interface AdvantageProps {
  readonly id: string;
  readonly number: number;
  readonly advantage: Advantage;
  readonly onChange: (advantage: Advantage) => void;
  readonly onRemove: () => void;
}

/** For which conversations, and how much longer they count as having waited. */
function AdvantageField({ id, number, advantage, onChange, onRemove }: AdvantageProps) {
  const t = useSay();
  const fields = useConversationFields();
  const slot = { id: `${id}-minutes`, value: null, problem: undefined, onChange: () => {} };
  return (
    <div className={styles['step']}>
      <div className={styles['head']}>
        <span>{t(words.advantageNumber, { number })}</span>
        <IconButton icon="close" label={t(words.removeAdvantage, { number })} onClick={onRemove} />
      </div>
      <FilterBuilder
        fields={fields}
        value={advantage.filter}
        onChange={(filter) => onChange({ ...advantage, filter })}
      />
      <Field at={slot} label={t(words.advantageMinutes)}>
        {(ties) => (
          <InputNumber
            {...ties}
            min={1}
            max={1440}
            precision={0}
            controls={false}
            suffix={t(words.minutes)}
            value={advantage.minutes}
            onChange={(minutes) => onChange({ ...advantage, minutes: minutes ?? 1 })}
          />
        )}
      </Field>
    </div>
  );
}
