import type { Form } from '@zhiyin/domain/kit';
import { useSay } from '../setting.ts';
import { formWords } from '../words.ts';
import { FormQuestions } from './form-questions.tsx';
import type { Filling } from './use-filling.ts';

interface Props {
  readonly form: Form;
  readonly filling: Filling;
  /** What is said below the thanks. */
  readonly thanksHint: string;
  readonly mayRepeat?: boolean;
  /** The browser keeps nothing of the answers to offer it again. */
  readonly isSecret?: boolean;
}

/** A form's questions with the button that sends the answers; then the thanks. */
export function FormCard({ form, filling, thanksHint, mayRepeat = false, isSecret = false }: Props) {
  const say = useSay();
  const { standing, trouble, problems } = filling;
  if (standing === 'done') {
    return (
      <div class="card" role="status">
        <h2>{say(formWords.thanks)}</h2>
        <p>{thanksHint}</p>
        {mayRepeat && (
          <button type="button" class="button" onClick={filling.again}>
            {say(formWords.another)}
          </button>
        )}
      </div>
    );
  }
  return (
    <form
      class="card"
      noValidate
      {...(isSecret && { autoComplete: 'off' })}
      onSubmit={(event) => {
        event.preventDefault();
        if (standing !== 'sending') void filling.submit();
      }}
    >
      <FormQuestions form={form} filling={filling} />
      <p class="trouble" role="alert">
        {problems.size > 0 ? say(formWords.mendFields) : trouble}
      </p>
      <button type="submit" class="button main" aria-disabled={standing === 'sending'}>
        {say(standing === 'sending' ? formWords.sending : formWords.submit)}
      </button>
    </form>
  );
}
