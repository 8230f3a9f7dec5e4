import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useIsTouch } from '#lib/use-media.ts';
import { Field, type FieldProps } from './field.tsx';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Shown in the list in place of the label. */
  readonly picture?: ReactNode;
}

interface OneProps<Value extends string> extends FieldProps<Value | null> {
  readonly options: readonly Option<Value>[];
  readonly placeholder?: string;
}

/** One of several. Searchable by typing; empty is null. */
export function SelectField<Value extends string>({ options, placeholder, ...field }: OneProps<Value>) {
  const { at } = field;
  const isTouch = useIsTouch();
  return (
    <Field {...field}>
      {(ties) => (
        <Select<Value>
          {...ties}
          value={at.value}
          options={[...options]}
          allowClear={field.isOptional ?? false}
          // A keyboard that slides over the list is worse than scrolling.
          showSearch={isTouch ? false : { optionFilterProp: 'label' }}
          {...(placeholder && { placeholder })}
          {...(at.problem && { status: 'error' })}
          onChange={(value) => at.onChange(value ?? null)}
        />
      )}
    </Field>
  );
}

interface ManyProps<Value extends string> extends FieldProps<readonly Value[]> {
  readonly options: readonly Option<Value>[];
  readonly placeholder?: string;
}

/** Any number of several. */
export function SelectManyField<Value extends string>({ options, placeholder, ...field }: ManyProps<Value>) {
  const { at } = field;
  return (
    <Field {...field}>
      {(ties) => (
        <Select<Value[]>
          {...ties}
          mode="multiple"
          value={[...at.value]}
          options={[...options]}
          optionFilterProp="label"
          {...(placeholder && { placeholder })}
          {...(at.problem && { status: 'error' })}
          onChange={at.onChange}
        />
      )}
    </Field>
  );
}
