import type { QueuePlace } from '../../chat/contract.ts';
import { frameWords } from '../../words.ts';
import { useSay, useSetting } from '../chat-context.ts';

/** What is true for the moment: the shop types, or how many people are served first. */
export function MomentLine() {
  const { chat } = useSetting();
  const say = useSay();
  const isTyping = chat.presence.isShopTyping.value;
  const place = chat.queue.place.value;
  const isOpen = chat.visit.terms.value?.isOpen ?? true;
  return (
    <>
      {isTyping && (
        <p class="moment typing">
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {say(frameWords.typing)}
        </p>
      )}
      <div role="status">
        {!isTyping && isOpen && place && <p class="moment queue">{sayPlace(place, say)}</p>}
      </div>
    </>
  );
}

function sayPlace({ place, isSomebodyThere }: QueuePlace, say: ReturnType<typeof useSay>): string | null {
  if (!isSomebodyThere) return say(frameWords.nobodyThere);
  if (place === null) return null;
  if (place <= 1) return say(frameWords.next);
  return place === 2 ? say(frameWords.oneBefore) : say(frameWords.manyBefore, { count: place - 1 });
}
