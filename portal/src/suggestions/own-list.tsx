import type { listOwnSuggestions } from '@zhiyin/domain/suggestions';
import { useEffect, useState } from 'preact/hooks';
import { dateFormat } from '../../../widget/src/locale.ts';
import { keepAsking } from '../session/keep-asking.ts';
import { useSay, useSetting } from '../setting.ts';
import { stateWords, topicWords, suggestionWords as words } from './words.ts';

type Own = (typeof listOwnSuggestions)['response']['_output']['items'];

/** What the customer suggested under their own name, and where each stands. */
export function OwnList({ onOpen }: { onOpen: (key: string) => void }) {
  const say = useSay();
  const { locale } = useSetting();
  const own = useOwn();
  if (own.length === 0) return null;
  const date = dateFormat(locale, { dateStyle: 'medium' });
  return (
    <>
      <h2>{say(words.own)}</h2>
      <ul class="conversations">
        {own.map(({ key, text, topic, state, receivedAt }) => (
          <li key={key}>
            <button type="button" class="entry" onClick={() => onOpen(key)}>
              <span class="when">
                <time dateTime={receivedAt}>{date.format(new Date(receivedAt))}</time>
                <span class={state === 'done' || state === 'declined' ? 'state' : 'state going'}>
                  {say(stateWords[state])}
                </span>
              </span>
              <span class="last">
                <span class="who">{say(topicWords[topic])} </span>
                <bdi>{text}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function useOwn(): Own {
  const { session, office, world } = useSetting();
  const [items, setItems] = useState<Own>([]);
  useEffect(() => {
    if (!office) return undefined;
    const ask = async (): Promise<void> =>
      setItems((await session.as<{ items: Own }>({ path: 'visitor/suggestions' })).items);
    const asking = keepAsking(ask, () => undefined, world.clock);
    return () => asking.stop();
  }, [office, session, world]);
  return items;
}
