import { type ReactNode, useId } from 'react';
import { Field, type InputTies } from '#ui/form/field.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly isOptional?: boolean;
  readonly children: (ties: InputTies) => ReactNode;
}

const nothing = () => undefined;

/** An input of a card with its label; what is wrong with a card is said beside its button. */
export function Labelled({ label, hint, isOptional = false, children }: Props) {
  const id = useId();
  const at = { id, value: null, problem: undefined, onChange: nothing };
  return (
    <Field label={label} hint={hint} isOptional={isOptional} at={at}>
      {children}
    </Field>
  );
}
