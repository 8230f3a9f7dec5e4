import { type FieldValue, type Form, matches, type PreparedQuestion } from '@zhiyin/domain/kit';
import { useSay, useSetting } from '../setting.ts';
import { formWords } from '../words.ts';
import { QuestionInput } from './question-input.tsx';
import type { Filling } from './use-filling.ts';

/** The questions that apply to what was answered so far. */
export function FormQuestions({ form, filling }: { form: Form; filling: Filling }) {
  const { locale, world } = useSetting();
  const shown = shownQuestions(form, filling.answers, new Date(world.nowMs()));
  const { sections } = form.definition;
  return (
    <>
      {shown.map((prepared, index) => {
        const { key, section: sectionKey } = prepared.question;
        const isFirst = sectionKey !== shown[index - 1]?.question.section;
        const section = isFirst ? sections.find((one) => one.key === sectionKey) : undefined;
        return (
          <div key={key}>
            {section && <h2 class="section">{section.label[locale]}</h2>}
            <Asked prepared={prepared} filling={filling} />
          </div>
        );
      })}
    </>
  );
}

function Asked({ prepared: { question }, filling }: { prepared: PreparedQuestion; filling: Filling }) {
  const { locale } = useSetting();
  const say = useSay();
  const { key, label, help, isRequired } = question;
  const problem = filling.problems.get(key);
  const id = `question-${key}`;
  return (
    <div class="question">
      <div id={`${id}-label`} class="question-label">
        {label[locale]}
        {!isRequired && <span class="optional">{say(formWords.optional)}</span>}
      </div>
      {help && (
        <p id={`${id}-help`} class="hint">
          {help[locale]}
        </p>
      )}
      <QuestionInput
        question={question}
        id={id}
        labelledBy={`${id}-label`}
        describedBy={`${help ? `${id}-help ` : ''}${id}-problem`}
        isWrong={problem !== undefined}
        answer={filling.answers[key]}
        onChange={(answer) => filling.change(key, answer)}
      />
      <p id={`${id}-problem`} class="trouble">
        {problem}
      </p>
    </div>
  );
}

/** What a hidden or wrongly answered question holds counts as empty for the conditions after it. */
function shownQuestions(form: Form, answers: Filling['answers'], now: Date): PreparedQuestion[] {
  const record: Record<string, FieldValue> = {};
  return form.questions.filter(({ question, kind, shownIf }) => {
    if (shownIf !== null && !matches(shownIf, record, { now })) return false;
    const answer = answers[question.key];
    const checked = answer === undefined || answer === null ? null : kind.check(answer);
    if (checked?.ok) record[question.key] = kind.fieldValue(checked.answer);
    return true;
  });
}
