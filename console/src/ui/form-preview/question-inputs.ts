import type { ComponentType } from 'react';
import { ChoiceInput } from './choice-input.tsx';
import { ConsentInput } from './consent-input.tsx';
import { FileInput } from './inputs/file-input.tsx';
import { MatrixInput } from './inputs/matrix-input.tsx';
import { DayInput, MomentInput, MoneyInput } from './inputs/money-and-days.tsx';
import { RankingInput } from './inputs/ranking-input.tsx';
import { ReferenceInput } from './inputs/reference-input.tsx';
import { SignatureInput } from './inputs/signature-input.tsx';
import { TreeInput } from './inputs/tree-input.tsx';
import type { QuestionInputProps } from './question-input-props.ts';
import { RatingInput } from './rating-input.tsx';
import { LongTextInput, NumberInput, TextInput } from './typed-inputs.tsx';

/** Inputs by kind of question. Modules that register kinds of their own add theirs through `FormPreview`. */
export type QuestionInputs = Readonly<Record<string, ComponentType<QuestionInputProps>>>;

export const standardInputs: QuestionInputs = {
  text: TextInput,
  'long-text': LongTextInput,
  number: NumberInput,
  choice: ChoiceInput,
  consent: ConsentInput,
  rating: RatingInput,
  money: MoneyInput,
  date: DayInput,
  moment: MomentInput,
  tree: TreeInput,
  matrix: MatrixInput,
  ranking: RankingInput,
  reference: ReferenceInput,
  file: FileInput,
  signature: SignatureInput,
};
