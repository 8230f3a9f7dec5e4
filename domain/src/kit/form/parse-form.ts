import type { CheckedFilter, Filter } from '../filter/filter.ts';
import { parseFilter } from '../filter/parse-filter.ts';
import { filterReasons } from '../filter/words.ts';
import type { Word } from '../words.ts';
import {
  type Form,
  FormDefinition,
  fieldsOfForm,
  type PreparedQuestion,
  type Question,
  standardKinds,
} from './form.ts';
import { questionsOf } from './formula/formula.ts';
import type { PreparedKind, QuestionKind } from './question-kind.ts';
import { formReasons } from './words.ts';

/** What is wrong with a form and where: `path` is dotted, e.g. `questions.2.shownIf.field`. */
export interface FormProblem {
  readonly path: string;
  readonly reason: Word;
}

export type ParsedForm =
  | { readonly ok: true; readonly form: Form }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

/**
 * Checks a form and makes it ready to be answered. Every problem is reported with its place.
 *
 * @param kinds the kinds of question it may use: the standard ones, and what modules add to them.
 */
export function parseForm(json: unknown, kinds: readonly QuestionKind[] = standardKinds): ParsedForm {
  const read = FormDefinition.safeParse(json);
  if (!read.success) {
    const problems = read.error.issues.map(({ path }) => {
      const name = nameIn(path);
      return name ? problem(name, formReasons.unnamed) : problem(path, formReasons.malformed);
    });
    // Words that are missing in both languages are one thing to mend.
    return { ok: false, problems: [...new Map(problems.map((one) => [one.path, one])).values()] };
  }
  const definition = read.data;
  const parsing: Parsing = { definition, kinds, problems: [], prepared: [] };
  checkSections(parsing);
  for (const [index, question] of definition.questions.entries()) parseQuestion(parsing, question, index);
  const { problems, prepared } = parsing;
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, form: { definition, questions: prepared } };
}

/** The way to the words that a path leads into, without the language; undefined when it leads elsewhere. */
function nameIn(path: readonly PropertyKey[]): readonly PropertyKey[] | undefined {
  const end = path.findIndex((part) => part === 'label' || part === 'title' || part === 'help');
  return end < 0 ? undefined : path.slice(0, end + 1);
}

interface Parsing {
  readonly definition: FormDefinition;
  readonly kinds: readonly QuestionKind[];
  readonly problems: FormProblem[];
  readonly prepared: PreparedQuestion[];
}

function checkSections({ definition, problems }: Parsing): void {
  const { sections } = definition;
  const weighted = sections.filter(({ weight }) => weight !== undefined).length;
  if (weighted > 0 && weighted < sections.length)
    problems.push(problem(['sections'], formReasons.mixedWeights));
  for (const [index, { key }] of sections.entries()) {
    const isDouble = sections.findIndex((section) => section.key === key) < index;
    if (isDouble) problems.push(problem(['sections', index, 'key'], formReasons.doubleKey));
  }
}

function parseQuestion(parsing: Parsing, question: Question, index: number): void {
  const { definition, kinds, problems, prepared } = parsing;
  const refuse = (path: readonly PropertyKey[], reason: Word): void => {
    problems.push(problem(['questions', index, ...path], reason));
  };
  const isDouble = definition.questions.findIndex(({ key }) => key === question.key) < index;
  if (isDouble) refuse(['key'], formReasons.doubleKey);
  const isPlaced = definition.sections.some(({ key }) => key === question.section);
  if (question.section !== undefined && !isPlaced) refuse(['section'], formReasons.unknownSection);

  const kind = kinds.find(({ key }) => key === question.kind)?.prepare(question.settings);
  if (kind === undefined) {
    refuse(['kind'], formReasons.unknownKind);
    return;
  }
  if ('error' in kind) {
    for (const { path, message } of kind.error.issues) {
      const isFormula = message === formReasons.badFormula.key;
      refuse(['settings', ...path], isFormula ? formReasons.badFormula : formReasons.unsuitableSettings);
    }
    return;
  }
  const isScored = question.weight !== undefined || question.isFatal;
  if (isScored && !kind.kind.isScorable) refuse(['weight'], formReasons.unscored);
  if (!seesNumbers(kind.kind, prepared)) refuse(['settings', 'formula'], formReasons.unknownInFormula);
  const condition = (name: 'shownIf' | 'requiredIf'): CheckedFilter | null =>
    parseCondition(parsing, index, question[name], (path, reason) => refuse([name, ...path], reason));
  prepared.push({
    question,
    kind: kind.kind,
    shownIf: condition('shownIf'),
    requiredIf: condition('requiredIf'),
  });
}

/** A condition sees only what was asked before, so answers can be checked in one pass and never in a circle. */
function parseCondition(
  { definition, prepared }: Parsing,
  index: number,
  filter: Filter | undefined,
  refuse: (path: readonly PropertyKey[], reason: Word) => void,
): CheckedFilter | null {
  if (filter === undefined) return null;
  const asked = fieldsOfForm(prepared);
  const parsed = parseFilter(asked, filter);
  if (parsed.ok) return parsed.filter;
  const later = definition.questions.slice(index).map(({ key }) => key);
  for (const { path, reason } of parsed.problems) {
    const isLater = reason === filterReasons.unknownField && later.some((key) => names(filter, path, key));
    refuse(path === '' ? [] : [path], isLater ? formReasons.laterQuestion : reason);
  }
  return null;
}

/** Whether every question that a formula names was asked before, and comes to a number. */
function seesNumbers({ formula }: PreparedKind, before: readonly PreparedQuestion[]): boolean {
  if (formula === null) return true;
  return questionsOf(formula).every((key) =>
    before.some(({ question, kind }) => question.key === key && kind.number !== null),
  );
}

/** Whether the dotted path inside the filter leads to this key. */
function names(filter: unknown, path: string, key: string): boolean {
  const found = path.split('.').reduce<unknown>((node, step) => {
    const entries: [string, unknown][] =
      typeof node === 'object' && node !== null ? Object.entries(node) : [];
    return entries.find(([name]) => name === step)?.[1];
  }, filter);
  return found === key;
}

function problem(path: readonly PropertyKey[], reason: Word): FormProblem {
  return { path: path.map(String).join('.'), reason };
}
