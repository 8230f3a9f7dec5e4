import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type AskedQuestion, answersOf, askedQuestions } from '../../../chat/before/form/answers.ts';
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
  const { given, asked, isTried, isWrong, change, submit } = useAnswering(definition, form);
  const submission = chat.preChat.submission.value;
  const problemOf = ({ question: { key }, problem }: AskedQuestion): string | null =>
    isTried && problem ? say(problem.words, problem.values) : refusalOf(submission, key);
  return (
    <form class="pre-chat" ref={form} onSubmit={submit} noValidate aria-label={definition.title[locale]}>
      <h2>{definition.title[locale]}</h2>
      {asked.map((one) => (
        <QuestionField
          key={one.question.key}
          question={one.question}
          isNeeded={one.isNeeded}
          answer={given[one.question.key]}
          problem={problemOf(one)}
          onAnswer={(answer) => change(one.question.key, answer)}
        />
      ))}
      <FormStanding submission={submission} isWrong={isTried && isWrong} />
      <p class="acts">
        <button type="submit" class="main" aria-disabled={isBusy(submission)}>
          {say(isBusy(submission) ? formWords.sending : formWords.begin)}
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

/** What was answered so far, what is asked in view of it, and what happens to it. */
function useAnswering(definition: FormDefinition, form: RefObject<HTMLFormElement | null>) {
  const { chat } = useSetting();
  const [given, setGiven] = useState(() => chat.preChat.kept(definition));
  const [isTried, setTried] = useState(false);
  const asked = askedQuestions(definition, given);
  const isWrong = asked.some(({ problem }) => problem !== null);
  const change = (key: string, answer: unknown): void => {
    const next: Loose = { ...given, [key]: answer };
    setGiven(next);
    chat.preChat.keep(definition, next);
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (isBusy(chat.preChat.submission.value)) return;
    if (!isWrong) chat.preChat.submit(definition, answersOf(asked, given));
    // The fields say what is wrong only after this has been drawn.
    else setTimeout(() => form.current?.querySelector<HTMLElement>(firstWrong)?.focus());
  };
  return { given, asked, isTried, isWrong, change, submit };
}

function isBusy({ standing }: Submission): boolean {
  return standing === 'sending' || standing === 'stuck';
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
