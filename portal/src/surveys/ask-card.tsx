import type { Text } from '@zhiyin/domain/kit';
import { useState } from 'preact/hooks';
import { dateFormat } from '../../../widget/src/locale.ts';
import { sayTrouble } from '../door/trouble.ts';
import type { AskAnswer, OpenAsk } from '../inbox/contract.ts';
import { useOffice, useSay, useSetting } from '../setting.ts';
import { Link } from '../shell/link.tsx';
import { inboxWords, surveyWords } from '../words.ts';

interface Props {
  readonly ask: OpenAsk;
  /** The shop's own wording; `null` when it has none. */
  readonly question: Text | null;
}

const marks = [1, 2, 3, 4, 5] as const;

/** How one conversation went, as the customer says it. An answer can be changed for a while. */
export function AskCard({ ask, question }: Props) {
  const { locale } = useSetting();
  const office = useOffice();
  const say = useSay();
  const { answer, change, send, trouble, isSent } = useAnswer(ask);
  const date = dateFormat(locale, { dateStyle: 'medium' }).format(new Date(ask.askedAt));
  const entry = office.list.value?.find((one) => one.conversationId === ask.conversationId);
  return (
    <form
      class="card ask"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{question?.[locale] || say(inboxWords.conversationOf, { date })}</h2>
      <p class="hint">
        {say(inboxWords.conversationOf, { date })}
        {entry?.lastMessageText && <bdi class="excerpt"> {entry.lastMessageText}</bdi>}
      </p>
      <Solved ask={ask} value={answer.solved ?? null} onChange={(solved) => change({ solved })} />
      <Score ask={ask} value={answer.score ?? null} onChange={(score) => change({ score })} />
      <label for={`comment-${ask.askId}`}>{say(surveyWords.comment)}</label>
      <textarea
        id={`comment-${ask.askId}`}
        rows={2}
        maxLength={2000}
        value={answer.comment ?? ''}
        onInput={(event) => change({ comment: event.currentTarget.value })}
      />
      <p class="trouble" role="alert">
        {trouble}
      </p>
      <p class="thanks" role="status">
        {isSent && say(surveyWords.thanks, { until: sayMoment(ask.answerableUntil, locale) })}
      </p>
      <div class="ways">
        <button type="submit" class="button main">
          {say(surveyWords.submit)}
        </button>
        {isSent && answer.solved === false && (
          <Link to={['conversations', ask.conversationId]} class="button">
            {say(surveyWords.goOn)}
          </Link>
        )}
      </div>
    </form>
  );
}

function Solved({ ask, value, onChange }: Picked<boolean>) {
  const say = useSay();
  return (
    <fieldset class="choices">
      <legend>{say(surveyWords.solved)}</legend>
      {[true, false].map((solved) => (
        <label key={String(solved)} class={value === solved ? 'choice chosen' : 'choice'}>
          <input
            type="radio"
            class="said"
            name={`solved-${ask.askId}`}
            checked={value === solved}
            onChange={() => onChange(solved)}
          />
          {say(solved ? surveyWords.yes : surveyWords.no)}
        </label>
      ))}
    </fieldset>
  );
}

function Score({ ask, value, onChange }: Picked<number>) {
  const say = useSay();
  return (
    <fieldset class="choices">
      <legend>{say(surveyWords.score)}</legend>
      {marks.map((score) => (
        <label key={score} class={value === score ? 'choice mark chosen' : 'choice mark'}>
          <input
            type="radio"
            class="said"
            name={`score-${ask.askId}`}
            aria-label={say(surveyWords.scoreOf, { score })}
            checked={value === score}
            onChange={() => onChange(score)}
          />
          <span aria-hidden="true">{score}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface Picked<Value> {
  readonly ask: OpenAsk;
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** The answer as it stands, and how sending it went. */
function useAnswer(ask: OpenAsk) {
  const { session } = useSetting();
  const say = useSay();
  const first: AskAnswer = { solved: ask.solved, score: ask.score, comment: ask.comment };
  const [answer, setAnswer] = useState(first);
  const [trouble, setTrouble] = useState('');
  const [isSent, setSent] = useState(ask.answeredAt !== null);
  const change = (part: Partial<AskAnswer>): void => {
    setAnswer({ ...answer, ...part });
    setTrouble('');
    setSent(false);
  };
  const send = async (): Promise<void> => {
    const comment = (answer.comment ?? '').trim();
    if (answer.solved === null && answer.score === null && comment === '') {
      setTrouble(say(surveyWords.sayOne));
      return;
    }
    try {
      await session.as({ path: `widget/asks/${ask.askId}`, body: { ...answer, comment } });
      setSent(true);
    } catch (error) {
      setTrouble(sayTrouble(error, say));
    }
  };
  return { answer, change, send, trouble, isSent };
}

function sayMoment(at: string, locale: 'zh' | 'en'): string {
  return dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}
