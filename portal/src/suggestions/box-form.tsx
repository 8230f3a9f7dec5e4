import { useState } from 'preact/hooks';
import { addressOf } from '../place.ts';
import { useSay, useSetting } from '../setting.ts';
import { type Topic, useSuggesting } from './use-suggesting.ts';
import { topicWords, suggestionWords as words } from './words.ts';

const topics: readonly Topic[] = ['product', 'service', 'delivery', 'price', 'site', 'other'];
const textMax = 2000;

/** What somebody suggests; then the link by which they follow it. */
export function BoxForm() {
  const say = useSay();
  const { values, change, submit, isSending, trouble, key, again } = useSuggesting();
  if (key !== null) return <Sent suggestionKey={key} onAgain={again} />;
  const { text, topic, website } = values;
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void submit();
      }}
    >
      <label for="suggestion-text">{say(words.text)}</label>
      <textarea
        id="suggestion-text"
        rows={5}
        maxLength={textMax}
        value={text}
        onInput={(event) => change({ text: event.currentTarget.value })}
      />
      <Topics value={topic} onChange={(chosen) => change({ topic: chosen })} />
      <Whose values={values} change={change} />
      <input
        class="unseen"
        name="website"
        tabIndex={-1}
        aria-hidden="true"
        autoComplete="off"
        value={website}
        onInput={(event) => change({ website: event.currentTarget.value })}
      />
      <p class="trouble" role="alert">
        {trouble}
      </p>
      <button type="submit" class="button main" aria-disabled={isSending}>
        {say(isSending ? words.sending : words.send)}
      </button>
    </form>
  );
}

type Suggesting = ReturnType<typeof useSuggesting>;

/** Whoever is signed in may leave their name out; anybody else may leave an address. */
function Whose({ values: { email, isAnonymous }, change }: Pick<Suggesting, 'values' | 'change'>) {
  const say = useSay();
  const { office } = useSetting();
  if (office) {
    return (
      <>
        <label class="tick">
          <input
            type="checkbox"
            checked={isAnonymous}
            onChange={(event) => change({ isAnonymous: event.currentTarget.checked })}
          />
          <span>{say(words.anonymous)}</span>
        </label>
        {isAnonymous && <p class="hint">{say(words.anonymousHint)}</p>}
      </>
    );
  }
  return (
    <>
      <label for="suggestion-email">{say(words.email)}</label>
      <input
        id="suggestion-email"
        type="email"
        autoComplete="email"
        maxLength={254}
        aria-describedby="suggestion-email-hint"
        value={email}
        onInput={(event) => change({ email: event.currentTarget.value })}
      />
      <p class="hint" id="suggestion-email-hint">
        {say(words.emailHint)}
      </p>
    </>
  );
}

interface TopicsProps {
  readonly value: Topic | null;
  readonly onChange: (topic: Topic) => void;
}

function Topics({ value, onChange }: TopicsProps) {
  const say = useSay();
  return (
    <fieldset class="options topics">
      <legend>{say(words.topic)}</legend>
      {topics.map((topic) => (
        <label key={topic} class="tick">
          <input
            id={`topic-${topic}`}
            type="radio"
            name="topic"
            checked={topic === value}
            onChange={() => onChange(topic)}
          />
          <span>{say(topicWords[topic])}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Sent({ suggestionKey, onAgain }: { suggestionKey: string; onAgain: () => void }) {
  const say = useSay();
  const [isCopied, setCopied] = useState(false);
  const url = `${location.origin}${addressOf('suggestions')}#key=${suggestionKey}`;
  return (
    <div class="card" role="status">
      <h2>{say(words.thanks)}</h2>
      <p>{say(words.keepLink)}</p>
      <p class="kept">
        <a href={url} target="_blank" rel="noopener">
          {url}
        </a>
      </p>
      <div class="ways">
        <button
          type="button"
          class="button main"
          onClick={() =>
            navigator.clipboard.writeText(url).then(
              () => setCopied(true),
              () => undefined,
            )
          }
        >
          {say(isCopied ? words.copied : words.copy)}
        </button>
        <button type="button" class="button" onClick={onAgain}>
          {say(words.another)}
        </button>
      </div>
    </div>
  );
}
