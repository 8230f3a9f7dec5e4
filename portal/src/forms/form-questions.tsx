import { type Form, type ShownQuestion, shownQuestions } from '@zhiyin/domain/kit';
import { useSay, useSetting } from '../setting.ts';
import { formInputWords, formWords } from '../words.ts';
import { QuestionInput } from './question-input.tsx';
import type { Filling } from './use-filling.ts';

/** The questions that apply to what was answered so far. */
export function FormQuestions({ form, filling }: { form: Form; filling: Filling }) {
  const { locale, world } = useSetting();
  const shown = shownQuestions(form, filling.answers, { now: new Date(world.nowMs()) });
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

function Asked({ prepared, filling }: { prepared: ShownQuestion; filling: Filling }) {
  const { locale } = useSetting();
  const say = useSay();
  const { question, kind, isNeeded } = prepared;
  const { key, label, help } = question;
  const problem = filling.problems.get(key);
  const id = `question-${key}`;
  return (
    <div class="question">
      <div id={`${id}-label`} class="question-label">
        {label[locale]}
        {!isNeeded && !kind.formula && <span class="optional">{say(formWords.optional)}</span>}
      </div>
      {help && (
        <p id={`${id}-help`} class="hint">
          {help[locale]}
        </p>
      )}
      {kind.formula && <Computed prepared={prepared} labelledBy={`${id}-label`} />}
      <QuestionInput
        formKey={filling.formKey}
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

/** What follows from the answers before it. */
function Computed({ prepared, labelledBy }: { prepared: ShownQuestion; labelledBy: string }) {
  const { locale } = useSetting();
  const say = useSay();
  const { computed, kind } = prepared;
  return (
    <output aria-labelledby={labelledBy} class="computed">
      {computed === undefined
        ? say(formInputWords.computedUnknown)
        : kind.describe(computed, { locale, nameOf: () => undefined })}
    </output>
  );
}
