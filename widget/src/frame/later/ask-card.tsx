import { useState } from 'preact/hooks';
import type { OpenAsk } from '../../chat/asks/asks.ts';
import type { AskAnswer } from '../../chat/contract.ts';
import { askWords } from '../../words.ts';
import { useSay, useSetting } from '../chat-context.ts';
import { Icon } from '../parts/icon.tsx';

const starWords = [
  askWords.oneStar,
  askWords.twoStars,
  askWords.threeStars,
  askWords.fourStars,
  askWords.fiveStars,
] as const;

/** Asks how it went: solved or not, one to five, a comment. It can be passed over, and changed afterwards. */
export function AskCard({ open }: { open: OpenAsk }) {
  const [isChanging, setChanging] = useState(open.standing === 'open');
  if (open.standing === 'refused' || isChanging)
    return <Asking open={open} onDone={() => setChanging(false)} />;
  return <Answered open={open} onChange={() => setChanging(true)} />;
}

function Asking({ open: { ask, question, refusal }, onDone }: { open: OpenAsk; onDone: () => void }) {
  const { chat, locale } = useSetting();
  const say = useSay();
  const { solved, score, comment } = ask;
  const [answer, setAnswer] = useState<AskAnswer>({ solved, score, comment });
  const isSomething = answer.solved !== null || answer.score !== null || answer.comment.trim() !== '';
  const send = (event: Event): void => {
    event.preventDefault();
    if (!isSomething) return;
    chat.asks.answer(ask.askId, { ...answer, comment: answer.comment.trim() });
    onDone();
  };
  return (
    <form class="ask" onSubmit={send} aria-label={say(askWords.heading)}>
      <h2>{question[locale] || say(askWords.heading)}</h2>
      {refusal !== null && (
        <p class="wrong" role="alert">
          {refusal}
        </p>
      )}
      <Solved value={answer.solved} onChange={(value) => setAnswer({ ...answer, solved: value })} />
      <Stars value={answer.score} onChange={(value) => setAnswer({ ...answer, score: value })} />
      {isSomething && (
        <textarea
          rows={2}
          maxLength={2000}
          value={answer.comment}
          aria-label={say(askWords.comment)}
          placeholder={say(askWords.comment)}
          onInput={({ currentTarget }) => setAnswer({ ...answer, comment: currentTarget.value })}
        />
      )}
      <p class="acts">
        <button type="submit" class="main" disabled={!isSomething}>
          {say(askWords.send)}
        </button>
        <button type="button" class="quiet" onClick={() => chat.asks.skip(ask.askId)}>
          {say(askWords.skip)}
        </button>
      </p>
    </form>
  );
}

function Solved({ value, onChange }: { value: boolean | null; onChange: (value: boolean) => void }) {
  const say = useSay();
  return (
    <fieldset class="solved">
      <legend>{say(askWords.solved)}</legend>
      {([true, false] as const).map((one) => (
        <label key={String(one)}>
          <input type="radio" name="solved" checked={value === one} onChange={() => onChange(one)} />
          <span>{say(one ? askWords.yes : askWords.no)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Stars({ value, onChange }: { value: number | null; onChange: (value: number) => void }) {
  const say = useSay();
  return (
    <fieldset class="stars">
      <legend>{say(askWords.score)}</legend>
      {starWords.map((words, index) => (
        <label key={words.en} class={value !== null && index < value ? 'lit' : ''}>
          <input
            type="radio"
            name="score"
            checked={value === index + 1}
            onChange={() => onChange(index + 1)}
          />
          <span class="said">{say(words)}</span>
          <Icon name="star" />
        </label>
      ))}
    </fieldset>
  );
}

/** Thanks, the way to change it, and the way on for whoever was not helped. */
function Answered({ open: { ask, standing }, onChange }: { open: OpenAsk; onChange: () => void }) {
  const { chat } = useSetting();
  const say = useSay();
  const goOn = (): void => {
    chat.goOn();
    // Where one writes may only be drawn now.
    setTimeout(() => document.querySelector<HTMLElement>('.composer textarea')?.focus());
  };
  return (
    <div class="ask answered">
      <p role="status">{say(standing === 'sent' ? askWords.thanks : askWords.sending)}</p>
      <p class="acts">
        {ask.solved === false && !chat.isGoingOn.value && (
          <button type="button" class="quiet" onClick={goOn}>
            {say(askWords.goOn)}
          </button>
        )}
        <button type="button" class="quiet" onClick={onChange}>
          {say(askWords.change)}
        </button>
        <button type="button" class="quiet" onClick={() => chat.asks.skip(ask.askId)}>
          {say(askWords.done)}
        </button>
      </p>
    </div>
  );
}
