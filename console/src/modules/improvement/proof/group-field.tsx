import { improvementPageWords as words } from '@zhiyin/domain/improvement';
import type { FieldSet, Filter } from '@zhiyin/domain/kit';
import { Select } from 'antd';
import type { ComponentProps } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames, useTeamNames } from '#modules/people';
import { IconButton } from '#ui/control/icon-button.tsx';
import type { ReferencePicker } from '#ui/filter-builder/builder-context.ts';
import { FilterBuilder } from '#ui/filter-builder/filter-builder.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import type { Slot } from '#ui/form/use-draft.ts';
import type { Entry } from '../data.ts';

interface Props {
  readonly at: Slot<Filter>;
  readonly entry: Entry;
  readonly label: string;
  readonly hint: string;
  readonly onRemove?: () => void;
}

const MemberPick: ReferencePicker = (props) => <NamePick {...props} names={useMemberNames()} />;
const TeamPick: ReferencePicker = (props) => <NamePick {...props} names={useTeamNames()} />;
const pickers = {
  owner: MemberPick,
  assignee: MemberPick,
  agent: MemberPick,
  member: MemberPick,
  team: TeamPick,
};

/** Which rows of a metric are meant. */
export function GroupField({ at, entry, label, hint, onRemove }: Props) {
  const t = useSay();
  const members = useMemberNames();
  const teams = useTeamNames();
  return (
    <FormSection title={label} description={hint}>
      <FilterBuilder
        fields={fieldSetOf(entry)}
        value={at.value}
        onChange={at.onChange}
        pickers={pickers}
        nameOf={(_, id) => members.get(id) ?? teams.get(id)}
      />
      {onRemove && <IconButton icon="close" label={t(words.remove)} onClick={onRemove} />}
      {at.problem && <p role="alert">{at.problem}</p>}
    </FormSection>
  );
}

/** The fields of a metric as filters take them: what is not given is left out. */
function fieldSetOf({ fields }: Entry): FieldSet {
  return Object.fromEntries(
    Object.entries(fields).map(([key, { choices, currency, ...field }]) => [
      key,
      { ...field, ...(choices && { choices }), ...(currency && { currency }) },
    ]),
  );
}

function NamePick({
  value,
  onChange,
  label,
  onNamed,
  names,
}: ComponentProps<ReferencePicker> & { names: ReadonlyMap<string, string> }) {
  return (
    <Select<string>
      aria-label={label}
      value={value}
      options={[...names].map(([id, name]) => ({ value: id, label: name }))}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(id) => {
        onChange(id);
        onNamed?.(id, names.get(id) ?? id);
      }}
    />
  );
}
