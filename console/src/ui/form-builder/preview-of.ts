import {
  type Form,
  type FormDefinition,
  parseForm,
  type Question,
  type QuestionKind,
  type Text,
} from '@zhiyin/domain/kit';

/** What can be shown of a form that is being built. */
export interface Preview {
  readonly form: Form;
  /** Whether questions had to be left out. */
  readonly isPartial: boolean;
}

/**
 * The form as far as it can be answered: sentences that are not written yet are filled in, questions that are wrong are
 * left out, and then those that named them. Null when nothing is left.
 */
export function previewOf(
  definition: FormDefinition,
  kinds: readonly QuestionKind[],
  unwritten: Text,
): Preview | null {
  let shown: FormDefinition = {
    ...definition,
    title: filled(definition.title, unwritten),
    sections: sectionsOf(definition, unwritten),
    questions: definition.questions.map((question) => filledQuestion(question, unwritten)),
  };
  for (let round = 0; round <= definition.questions.length; round++) {
    const parsed = parseForm(shown, kinds);
    if (parsed.ok)
      return { form: parsed.form, isPartial: shown.questions.length < definition.questions.length };
    const wrong = new Set(parsed.problems.map(({ path }) => /^questions\.(\d+)/.exec(path)?.[1]));
    const questions = shown.questions.filter((_, index) => !wrong.has(String(index)));
    if (questions.length === shown.questions.length || questions.length === 0) return null;
    shown = { ...shown, questions };
  }
  return null;
}

/** Weights do not show; mixed ones would keep the whole form from being shown. */
function sectionsOf({ sections }: FormDefinition, unwritten: Text): FormDefinition['sections'] {
  const isMixed = new Set(sections.map(({ weight }) => weight === undefined)).size > 1;
  return sections.map(({ weight, ...section }) => ({
    ...section,
    label: filled(section.label, unwritten),
    ...(weight !== undefined && !isMixed && { weight }),
  }));
}

function filledQuestion(question: Question, unwritten: Text): Question {
  const { help, ...rest } = question;
  const settings = filledSettings(question.settings, unwritten);
  const isHelpWritten = help && help.zh.trim() !== '' && help.en.trim() !== '';
  return { ...rest, label: filled(question.label, unwritten), settings, ...(isHelpWritten && { help }) };
}

/** Labels of options, rows and columns lie one level below the settings. */
function filledSettings(settings: Question['settings'], unwritten: Text): Question['settings'] {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((line: unknown) => filledLine(line, unwritten)) : value,
    ]),
  );
}

function filledLine(line: unknown, unwritten: Text): unknown {
  if (typeof line !== 'object' || line === null || !('label' in line)) return line;
  const { label } = line;
  if (typeof label !== 'object' || label === null || !('zh' in label) || !('en' in label)) return line;
  return { ...line, label: filled({ zh: String(label.zh), en: String(label.en) }, unwritten) };
}

function filled(text: Text, unwritten: Text): { zh: string; en: string } {
  const { zh, en } = text;
  return { zh: zh.trim() || en.trim() || unwritten.zh, en: en.trim() || zh.trim() || unwritten.en };
}
