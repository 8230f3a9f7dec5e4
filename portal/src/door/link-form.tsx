import { useState } from 'preact/hooks';
import { Refused } from '../../../widget/src/chat/call/refused.ts';
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
  const [isRefused, setRefused] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const giveUp = (): void => {
    brought.link.value = null;
  };
  const open = async (): Promise<void> => {
    setBusy(true);
    setTrouble('');
    try {
      await session.enterByLink(token);
      giveUp();
      go([], 'replace');
    } catch (error) {
      setTrouble(sayTrouble(error, say));
      setRefused(error instanceof Refused);
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
        <Verb isRefused={isRefused} isBusy={isBusy} onOpen={() => void open()} onGiveUp={giveUp} />
      </div>
    </section>
  );
}

interface VerbProps {
  readonly isRefused: boolean;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
  readonly onGiveUp: () => void;
}

/** Opens the link; when it was refused, the other way in. */
function Verb({ isRefused, isBusy, onOpen, onGiveUp }: VerbProps) {
  const say = useSay();
  if (isRefused)
    return (
      <button type="button" class="button main" onClick={onGiveUp}>
        {say(shellWords.signIn)}
      </button>
    );
  return (
    <button type="button" class="button main" aria-disabled={isBusy} onClick={() => !isBusy && onOpen()}>
      {say(isBusy ? doorWords.entering : doorWords.openLink)}
    </button>
  );
}
