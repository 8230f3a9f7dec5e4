import {
  type Delivery,
  deliveries,
  type RoutingSettings,
  routingPageWords as words,
} from '@zhiyin/domain/routing';
import { InputNumber } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Field } from '#ui/form/field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';

type Offering = RoutingSettings['offering'];

interface Props {
  readonly delivery: Slot<Delivery | null>;
  readonly offering: Slot<Offering>;
}

/** Whether conversations are given or offered, and how they are offered. */
export function DeliveryFields({ delivery, offering: at }: Props) {
  const t = useSay();
  const set = (change: Partial<Offering>) => at.onChange({ ...at.value, ...change });
  return (
    <>
      <SelectField
        at={delivery}
        label={t(words.delivery)}
        hint={t(words.deliveryHint)}
        options={deliveries.map((value) => ({ value, label: t(words[value]) }))}
      />
      <Field at={{ ...at, id: `${at.id}-seconds` }} label={t(words.offerSeconds)}>
        {(ties) => (
          <InputNumber
            {...ties}
            min={10}
            max={300}
            value={at.value.seconds}
            suffix={t(words.seconds)}
            controls={false}
            onChange={(next) => set({ seconds: next ?? 30 })}
          />
        )}
      </Field>
      <Field
        at={{ ...at, id: `${at.id}-missed` }}
        label={t(words.awayAfterMissed)}
        hint={t(words.awayAfterMissedHint)}
      >
        {(ties) => (
          <InputNumber
            {...ties}
            min={0}
            max={10}
            value={at.value.awayAfterMissed}
            suffix={t(words.times)}
            controls={false}
            onChange={(next) => set({ awayAfterMissed: next ?? 0 })}
          />
        )}
      </Field>
    </>
  );
}
