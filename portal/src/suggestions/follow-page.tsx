import { useEffect, useState } from 'preact/hooks';
import { dateFormat } from '../../../widget/src/locale.ts';
import { sayTrouble } from '../door/trouble.ts';
import { keepAsking } from '../session/keep-asking.ts';
import type { FollowedSuggestion } from '../session/session.ts';
import { useSay, useSetting } from '../setting.ts';
import { LoadingPage } from '../shell/loading.tsx';
import { Title } from '../shell/title.tsx';
import { stateWords, topicWords, suggestionWords as words } from './words.ts';

type Followed = NonNullable<FollowedSuggestion['suggestion']>;

interface Props {
  readonly suggestionKey: string;
  readonly onBack: () => void;
}

/** One suggestion of one's own: what the shop said, and what became of it. */
export function FollowPage({ suggestionKey, onBack }: Props) {
  const say = useSay();
  const { locale } = useSetting();
  const { followed, forget } = useFollowed(suggestionKey);
  if (followed === 'unknown') return <LoadingPage />;
  if (followed === null) return <Gone isOwnDoing={false} onBack={onBack} />;
  if (followed === 'withdrawn') return <Gone isOwnDoing onBack={onBack} />;
  const { text, topic, state, receivedAt, supporters } = followed;
  const date = dateFormat(locale, { dateStyle: 'medium' });
  return (
    <section class="page">
      <Title text={say(words.became, { state: say(stateWords[state]) })} />
      <div class="card">
        <p class="hint">
          {say(topicWords[topic])} · <time dateTime={receivedAt}>{date.format(new Date(receivedAt))}</time>
        </p>
        <p class="suggested">
          <bdi>{text}</bdi>
        </p>
        {supporters > 1 && <p class="hint">{say(words.supporters, { n: supporters })}</p>}
      </div>
      <Answers followed={followed} />
      <Withdrawal suggestionKey={suggestionKey} onDone={forget} />
      <button type="button" class="button" onClick={onBack}>
        {say(words.another)}
      </button>
    </section>
  );
}

function Answers({ followed: { answers, answerBy } }: { followed: Followed }) {
  const say = useSay();
  const { locale } = useSetting();
  const date = dateFormat(locale, { dateStyle: 'medium' });
  if (answers.length === 0)
    return <p class="hint">{say(words.waits, { date: date.format(new Date(answerBy)) })}</p>;
  return (
    <div class="card">
      <h2>{say(words.answers)}</h2>
      <ol class="answers">
        {answers.map(({ at, text, state }) => (
          <li key={at}>
            <p class="hint">
              <time dateTime={at}>{date.format(new Date(at))}</time>
              {state && ` · ${say(stateWords[state])}`}
            </p>
            <p class="suggested">
              <bdi>{text}</bdi>
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Withdrawal({ suggestionKey, onDone }: { suggestionKey: string; onDone: () => void }) {
  const say = useSay();
  const { session } = useSetting();
  const [isAsked, setAsked] = useState(false);
  const [trouble, setTrouble] = useState('');
  const withdraw = (): void => {
    session.withdrawSuggestion(suggestionKey).then(onDone, (error: unknown) => {
      setTrouble(sayTrouble(error, say));
    });
  };
  if (!isAsked) {
    return (
      <p>
        <button type="button" class="quiet" onClick={() => setAsked(true)}>
          {say(words.withdraw)}
        </button>
      </p>
    );
  }
  return (
    <div class="card" role="alertdialog" aria-label={say(words.withdraw)}>
      <p>{say(words.withdrawAsk)}</p>
      <p class="trouble" role="alert">
        {trouble}
      </p>
      <div class="ways">
        <button type="button" class="button main" onClick={withdraw}>
          {say(words.withdraw)}
        </button>
        <button type="button" class="button" onClick={() => setAsked(false)}>
          {say(words.keep)}
        </button>
      </div>
    </div>
  );
}

function Gone({ isOwnDoing, onBack }: { isOwnDoing: boolean; onBack: () => void }) {
  const say = useSay();
  return (
    <section class="page">
      <Title text={say(isOwnDoing ? words.withdrawn : words.gone)} />
      {!isOwnDoing && <p>{say(words.goneHint)}</p>}
      <p>
        <button type="button" class="button" onClick={onBack}>
          {say(words.another)}
        </button>
      </p>
    </section>
  );
}

/** What the key leads to; `unknown` before the server has said. */
function useFollowed(key: string) {
  const { session, world } = useSetting();
  const [followed, setFollowed] = useState<Followed | null | 'unknown' | 'withdrawn'>('unknown');
  useEffect(() => {
    const ask = async (): Promise<void> => setFollowed((await session.followSuggestion(key)).suggestion);
    const asking = keepAsking(ask, () => setFollowed(null), world.clock);
    return () => asking.stop();
  }, [key, session, world]);
  return { followed, forget: () => setFollowed('withdrawn') };
}
