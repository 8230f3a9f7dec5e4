import { useEffect, useState } from 'preact/hooks';
import { useSay, useSetting } from '../setting.ts';
import { pushWords as words } from '../words.ts';
import { type BrowserState, readState, sendTest, switchOff, switchOn } from './this-browser.ts';

/** In the account's menu: whether this browser is told of answers, why it cannot be, and a test. */
export function NotifyMe() {
  const { session, world } = useSetting();
  const say = useSay();
  const { state, isBusy, said, run } = useBrowser();
  if (state === null) return null;
  if (state === 'unsupported' || state === 'denied') return <Cannot why={say(words[state])} />;

  const isOn = state === 'on';
  const change = () => (isOn ? switchOff(session, world) : switchOn(session, world));
  return (
    <div class="push">
      <button
        type="button"
        role="switch"
        class="item"
        aria-checked={isOn}
        disabled={isBusy}
        onClick={() => run(change, '')}
      >
        <span>{say(words.tellMe)}</span>
        <span class="is-told">{say(isOn ? words.on : words.off)}</span>
      </button>
      {isOn && (
        <button
          type="button"
          class="item"
          disabled={isBusy}
          onClick={() => run(() => sendTest(session), say(words.tried))}
        >
          {say(words.try)}
        </button>
      )}
      <p role="status">{said}</p>
    </div>
  );
}

function Cannot({ why }: { why: string }) {
  return (
    <div class="push">
      <p>{why}</p>
    </div>
  );
}

/** What this browser is, and what the latest act about it came to. */
function useBrowser() {
  const { session } = useSetting();
  const say = useSay();
  const [state, setState] = useState<BrowserState | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => {
    void readState(session).then(setState, () => null);
  }, [session]);
  const run = (act: () => Promise<void>, done: string): void => {
    setBusy(true);
    setSaid('');
    const ended = act().then(
      () => setSaid(done),
      () => setSaid(say(words.failed)),
    );
    void ended
      .then(() => readState(session))
      .then(setState, () => null)
      .finally(() => setBusy(false));
  };
  return { state, isBusy, said, run };
}
