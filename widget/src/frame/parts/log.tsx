import { frameWords } from '../../words.ts';
import { useSay, useSetting } from '../chat-context.ts';
import { Icon } from './icon.tsx';
import { Greeting, RowLine } from './rows.tsx';
import { useScroll } from './use-scroll.ts';
import { useSettled } from './use-settled.ts';

/** The conversation. Older messages are fetched by pages, and only when asked for. */
export function Log() {
  const { chat } = useSetting();
  const say = useSay();
  const rows = chat.rows.value;
  const { isBegun, readFrom, isClosed, earlier } = chat.reader.thread.value;
  const isLoadingEarlier = chat.reader.isLoadingEarlier.value;
  const hasEarlier = readFrom > 1 && earlier.length === 0;
  const isKnown = chat.visit.isKnown();
  const { box, hasNewBelow, onScroll, toEnd } = useScroll(rows);
  const isSpoken = useSettled(isBegun && !isLoadingEarlier);

  return (
    <div class="log-place">
      <div
        class="log"
        role="log"
        aria-live={isSpoken ? 'polite' : 'off'}
        aria-label={say(frameWords.log)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        ref={box}
        onScroll={onScroll}
      >
        {hasEarlier && <EarlierButton isLoading={isLoadingEarlier} />}
        <ol>
          {!hasEarlier && (isBegun || !isKnown) && <Greeting isAlone={rows.length === 0} />}
          {rows.map((row) => (
            <RowLine key={row.key} row={row} />
          ))}
          {isClosed && <li class="mark">{say(frameWords.ended)}</li>}
        </ol>
        {isKnown && !isBegun && rows.length === 0 && <p class="mark">{say(frameWords.loading)}</p>}
      </div>
      {hasNewBelow && (
        <button type="button" class="new-below" onClick={toEnd}>
          <Icon name="down" />
          {say(frameWords.newBelow)}
        </button>
      )}
    </div>
  );
}

function EarlierButton({ isLoading }: { isLoading: boolean }) {
  const { chat } = useSetting();
  const say = useSay();
  return (
    <button type="button" class="earlier" disabled={isLoading} onClick={() => void chat.reader.readEarlier()}>
      {say(isLoading ? frameWords.loadingEarlier : frameWords.earlier)}
    </button>
  );
}
