import type { Question } from '@zhiyin/domain/kit';
import { Checkbox } from 'antd';
import { FilterBuilder } from '#ui/filter-builder/filter-builder.tsx';
import { newCondition } from '#ui/filter-builder/filter-condition.tsx';
import type { QuestionEditorProps } from '../builder-props.ts';

interface Props extends Pick<QuestionEditorProps, 'question' | 'onChange' | 'fieldsBefore'> {
  readonly name: 'shownIf' | 'requiredIf';
  readonly label: string;
}

/** A condition over what was asked before; the first question has none. */
export function QuestionCondition({ question, onChange, fieldsBefore, name, label }: Props) {
  const [first] = Object.entries(fieldsBefore);
  const filter = question[name];
  const set = (isOn: boolean) => {
    const { [name]: _dropped, ...rest } = question;
    const next: Question =
      isOn && first ? { ...rest, [name]: { all: [newCondition(first[0], first[1].type)] } } : rest;
    onChange(next);
  };
  return (
    <>
      <Checkbox
        checked={filter !== undefined}
        disabled={!first && filter === undefined}
        onChange={(event) => set(event.target.checked)}
      >
        {label}
      </Checkbox>
      {filter && (
        <FilterBuilder
          fields={fieldsBefore}
          value={filter}
          onChange={(changed) => onChange({ ...question, [name]: changed })}
        />
      )}
    </>
  );
}
