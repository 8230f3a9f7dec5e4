import { useState } from 'preact/hooks';
import { go } from '../place.ts';
import { brought } from '../session/brought.ts';
import { useSay, useSetting } from '../setting.ts';
import { Title } from '../shell/title.tsx';
import { doorWords, shellWords } from '../words.ts';
import { sayTrouble } from './trouble.ts';

/** Asks before a link is used up: programs that look at mails open links, but press no buttons. */
export function LinkForm({ token }: { token: string }) {
  const { session, welcome } = useSetting();
  const say = useSay();
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);
  const giveUp = (): void => {
    brought.link.value = null;
  };
  const open = async (): Promise<void> => {
    setBusy(true);
    try {
      await session.enterByLink(token);
      giveUp();
      go([], 'replace');
    } catch (error) {
      setTrouble(sayTrouble(error, say));
      setBusy(false);
    }
  };
  return (
    <section class="page door">
      <Title text={say(doorWords.linkTitle)} />
      <div class="card">
        <p>
          <bdi>{welcome.shopName}</bdi>
        </p>
        <p class="hint">{say(doorWords.linkHint)}</p>
        <p class="trouble" role="alert">
          {trouble}
        </p>
        {trouble === '' ? (
          <button
            type="button"
            class="button main"
            aria-disabled={isBusy}
            onClick={() => !isBusy && void open()}
          >
            {say(isBusy ? doorWords.entering : doorWords.openLink)}
          </button>
        ) : (
          <button type="button" class="button main" onClick={giveUp}>
            {say(shellWords.signIn)}
          </button>
        )}
      </div>
    </section>
  );
}
