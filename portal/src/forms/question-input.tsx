import type { ComponentType } from 'preact';
import { FileInput } from './inputs/file-input.tsx';
import { DayInput, MomentInput, MoneyInput } from './inputs/money-and-days.tsx';
import { RecordInput } from './inputs/record-input.tsx';
import { SignatureInput } from './inputs/signature-input.tsx';
import { MatrixInput, RankingInput } from './inputs/table-inputs.tsx';
import { TreeInput } from './inputs/tree-input.tsx';
import {
  ConsentInput,
  LongTextInput,
  NumberInput,
  SensitiveInput,
  TextInput,
} from './inputs/typed-inputs.tsx';
import { ChoiceInput, RatingInput } from './picked-inputs.tsx';
import type { QuestionInputProps } from './question-input-props.ts';

const inputs: Readonly<Record<string, ComponentType<QuestionInputProps>>> = {
  text: TextInput,
  'long-text': LongTextInput,
  number: NumberInput,
  consent: ConsentInput,
  choice: ChoiceInput,
  rating: RatingInput,
  money: MoneyInput,
  date: DayInput,
  moment: MomentInput,
  tree: TreeInput,
  matrix: MatrixInput,
  ranking: RankingInput,
  reference: RecordInput,
  file: FileInput,
  signature: SignatureInput,
  sensitive: SensitiveInput,
};

/** Where a question is answered. A kind that this page does not know shows nothing. */
export function QuestionInput(props: QuestionInputProps) {
  const Input = inputs[props.question.kind];
  return Input ? <Input {...props} /> : null;
}
