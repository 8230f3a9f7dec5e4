import { z } from 'zod';
import type { FieldSet } from '../filter/field.ts';
import { type CheckedFilter, FilterShape } from '../filter/filter.ts';
import { BothLanguages, Id } from '../shapes.ts';
import { dayKind, momentKind } from './kinds/day-kinds.ts';
import { fileKind, referenceKind, signatureKind } from './kinds/mentioned-kinds.ts';
import { computedKind, moneyKind } from './kinds/money-kinds.ts';
import { choiceKind, Key, ratingKind } from './kinds/picked-kinds.ts';
import { matrixKind, rankingKind } from './kinds/table-kinds.ts';
import { treeKind } from './kinds/tree-kind.ts';
import { consentKind, longTextKind, numberKind, textKind } from './kinds/typed-kinds.ts';
import type { PreparedKind, QuestionKind } from './question-kind.ts';

/** The kinds of question every form may use. */
export const standardKinds: readonly QuestionKind[] = [
  textKind,
  longTextKind,
  choiceKind,
  treeKind,
  ratingKind,
  matrixKind,
  rankingKind,
  numberKind,
  moneyKind,
  dayKind,
  momentKind,
  referenceKind,
  fileKind,
  signatureKind,
  consentKind,
  computedKind,
];

const Weight = z.number().positive().max(1000);

export const Question = z.strictObject({
  key: Key,
  kind: z.string().min(1).max(60),
  label: BothLanguages(500),
  help: BothLanguages(2000).optional(),
  isRequired: z.boolean().default(false),
  /** Over the answers before this one; an answer is also needed when it holds. */
  requiredIf: FilterShape.optional(),
  /** Over the answers before this one; the question is hidden, and its answer dropped, when it does not hold. */
  shownIf: FilterShape.optional(),
  section: Key.optional(),
  /** How much the answer counts in the score; without it the question is not scored. */
  weight: Weight.optional(),
  /** The worst answer makes the whole score 0; without a weight that is all it does. */
  isFatal: z.boolean().default(false),
  settings: z.record(z.string(), z.unknown()).default({}),
});
export type Question = z.infer<typeof Question>;

/** A form as it is stored and sent. A changed form is a new version; what was answered keeps the one it answered. */
export const FormDefinition = z.strictObject({
  formId: Id,
  version: z.int().min(1),
  title: BothLanguages(200),
  sections: z
    .array(z.strictObject({ key: Key, label: BothLanguages(200), weight: Weight.optional() }))
    .max(20)
    .default([]),
  questions: z.array(Question).min(1).max(100),
});
export type FormDefinition = z.infer<typeof FormDefinition>;

/** A question whose settings and conditions were checked. */
export interface PreparedQuestion {
  readonly question: Question;
  readonly kind: PreparedKind;
  readonly shownIf: CheckedFilter | null;
  readonly requiredIf: CheckedFilter | null;
}

/** A form that can be answered. Made by `parseForm` only. */
export interface Form {
  readonly definition: FormDefinition;
  readonly questions: readonly PreparedQuestion[];
}

/** The answers as fields that conditions and reports can name. */
export function fieldsOfForm(questions: readonly PreparedQuestion[]): FieldSet {
  return Object.fromEntries(
    questions.map(({ question, kind }) => [question.key, { ...kind.field, label: question.label }]),
  );
}
