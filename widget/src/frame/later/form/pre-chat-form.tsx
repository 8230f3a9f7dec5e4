import { useRef, useState } from 'preact/hooks';
import { answersOf, askedQuestions } from '../../../chat/before/form/answers.ts';
import type { Submission } from '../../../chat/before/pre-chat.ts';
import type { FormDefinition } from '../../../chat/contract.ts';
import type { Loose } from '../../../chat/keep/read-json.ts';
import { formWords } from '../../../words.ts';
import { useSay, useSetting } from '../../chat-context.ts';
import { QuestionField } from './question-field.tsx';

const firstWrong = ['input', 'textarea'].map((one) => `[data-wrong="true"] ${one}`).join();

interface Shown {
  readonly definition: FormDefinition;
  readonly onBack: (() => void) | null;
}

/** What the shop asks before the first message. What is typed survives a reload, and goes out as soon as it can. */
export function PreChatForm({ definition, onBack }: Shown) {
  const { chat, locale } = useSetting();
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const [given, setGiven] = useState(() => chat.preChat.kept(definition));
  const [isTried, setTried] = useState(false);
  const submission = chat.preChat.submission.value;
  const asked = askedQuestions(definition, given);
  const isWrong = asked.some(({ problem }) => problem !== null);
  const isBusy = submission.standing === 'sending' || submission.standing === 'stuck';

  const change = (key: string, answer: unknown): void => {
    const next: Loose = { ...given, [key]: answer };
    setGiven(next);
    chat.preChat.keep(definition, next);
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (isBusy) return;
    if (!isWrong) chat.preChat.submit(definition, answersOf(asked, given));
    // The fields say what is wrong only after this has been drawn.
    else setTimeout(() => form.current?.querySelector<HTMLElement>(firstWrong)?.focus());
  };

  return (
    <form class="pre-chat" ref={form} onSubmit={submit} noValidate aria-label={definition.title[locale]}>
      <h2>{definition.title[locale]}</h2>
      {asked.map(({ question, isNeeded, problem }) => (
        <QuestionField
          key={question.key}
          question={question}
          isNeeded={isNeeded}
          answer={given[question.key]}
          problem={
            (isTried && problem && say(problem.words, problem.values)) || refusalOf(submission, question.key)
          }
          onAnswer={(answer) => change(question.key, answer)}
        />
      ))}
      <FormStanding submission={submission} isWrong={isTried && isWrong} />
      <p class="acts">
        <button type="submit" class="main" aria-disabled={isBusy}>
          {say(isBusy ? formWords.sending : formWords.begin)}
        </button>
        {onBack && (
          <button type="button" class="quiet" onClick={onBack}>
            {say(formWords.back)}
          </button>
        )}
      </p>
    </form>
  );
}

/** What the server said of one question; its paths end in the question's key. */
function refusalOf({ fields }: Submission, key: string): string | null {
  return fields.find(({ path }) => path.split('.').includes(key))?.message ?? null;
}

function FormStanding({ submission, isWrong }: { submission: Submission; isWrong: boolean }) {
  const say = useSay();
  const { standing, refusal } = submission;
  return (
    <div role="alert" class="form-standing">
      {standing === 'stuck' && <p>{say(formWords.stuck)}</p>}
      {standing === 'refused' && <p class="wrong">{refusal}</p>}
      {isWrong && <p class="wrong">{say(formWords.correct)}</p>}
    </div>
  );
}
