import { earlierWords, frameWords } from '../../words.ts';
import { useSay, useSetting, useShopName } from '../chat-context.ts';
import { Icon } from './icon.tsx';

/** Whose chat this is and who answers, the way back to earlier conversations, and the way out. */
export function Header({ onEarlier }: { onEarlier: (() => void) | null }) {
  const { chat, onClose } = useSetting();
  const say = useSay();
  const shop = useShopName();
  const title = chat.visit.look.value?.title || shop;
  const { agentName, isClosed } = chat.reader.thread.value;
  return (
    <header class="header">
      <span class="seal" aria-hidden="true">
        {[...shop][0]}
      </span>
      <div class="whose">
        <h1 tabIndex={-1}>{title}</h1>
        {agentName !== null && !isClosed && <p>{say(frameWords.withAgent, { name: agentName })}</p>}
      </div>
      {onEarlier && (
        <button type="button" class="plain" onClick={onEarlier} aria-label={say(earlierWords.open)}>
          <Icon name="earlier" />
        </button>
      )}
      {onClose && (
        <button type="button" class="plain" onClick={onClose} aria-label={say(frameWords.close)}>
          <Icon name="hide" />
        </button>
      )}
    </header>
  );
}
