import { useEffect } from 'preact/hooks';
import { suggestionWords } from '../../words.ts';
import { useSay, useSetting } from '../chat-context.ts';

/** The way to the shop's suggestion box, which has a page of its own; nothing while it is closed. */
export function SuggestLine() {
  const { chat } = useSetting();
  const say = useSay();
  useEffect(() => chat.asks.poke(), [chat]);
  const url = chat.asks.suggestionUrl.value;
  if (url === null) return null;
  return (
    <p class="suggest">
      <a href={`${url}?by=widget`} target="_blank" rel="noopener noreferrer">
        {say(suggestionWords.way)}
      </a>
    </p>
  );
}
