import { askable, isAskedLate, type RuleRegistry } from '@zhiyin/domain/kit';
import { rulePageWords as words } from '@zhiyin/domain/platform';
import { Select } from 'antd';
import { type ComponentProps, useMemo } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { ReferencePicker } from '#ui/filter-builder/builder-context.ts';
import { FilterBuilder } from '#ui/filter-builder/filter-builder.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { choosable } from '../catalogue.ts';
import styles from '../rules.module.css';
import { ruleSubject } from '../subjects.ts';
import { type Things, useThings } from '../use-things.ts';
import { CustomerPicker } from './customer-picker.tsx';
import type { PartProps } from './part-props.ts';

type PickerProps = ComponentProps<ReferencePicker>;

interface Props extends PartProps {
  readonly registry: RuleRegistry;
  readonly things: Things;
}

/** The conditions of a rule; one that waits asks how things are, not what changed. */
export function IfPart({ definition, registry, things, problems, onChange }: Props) {
  const t = useSay();
  const { subject, when } = definition;
  const fields = choosable(subject, askable(registry, definition) ?? {}, things);
  const behind = ruleSubject(subject)?.fields ?? {};
  const pickers = useMemo(() => pickersOf(subject), [subject]);
  const problem = problems.find(({ path }) => path === 'if');
  return (
    <FormSection title={t(words.if)} description={t(when.at ? words.ifHintByClock : words.ifHint)}>
      <FilterBuilder
        fields={fields}
        value={definition.if}
        onChange={(next) => onChange({ if: next })}
        over={isAskedLate(when) ? 'rows' : 'events'}
        pickers={pickers}
        nameOf={(field, id) => things.get(behind[field] ?? '')?.find(({ value }) => value === id)?.label}
      />
      {problem && <p className={styles['problem']}>{t(problem.reason)}</p>}
    </FormSection>
  );
}

function pickersOf(subject: string): Readonly<Record<string, ReferencePicker>> {
  const { fields = {}, pickers = {} } = ruleSubject(subject) ?? {};
  const byKind = Object.entries(fields).flatMap(([field, kind]) => {
    const picker = pickersByKind[kind];
    return picker ? [[field, picker] as const] : [];
  });
  return { ...Object.fromEntries(byKind), ...pickers };
}

function ThingPicker({ value, onChange, label, kind }: PickerProps & { kind: string }) {
  const options = useThings().get(kind) ?? [];
  return (
    <Select
      aria-label={label}
      value={value}
      options={[...options]}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ minWidth: 160 }}
      onChange={onChange}
    />
  );
}

function MemberPicker(props: PickerProps) {
  return <ThingPicker {...props} kind="member" />;
}

function TeamPicker(props: PickerProps) {
  return <ThingPicker {...props} kind="team" />;
}

const pickersByKind: Readonly<Record<string, ReferencePicker>> = {
  member: MemberPicker,
  team: TeamPicker,
  customer: CustomerPicker,
};
