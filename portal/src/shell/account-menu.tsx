import { useEffect, useRef, useState } from 'preact/hooks';
import { NotifyMe } from '../push/notify-me.tsx';
import type { Account } from '../session/session.ts';
import { useSay, useSetting } from '../setting.ts';
import { shellWords } from '../words.ts';
import { AnswerBy } from './answer-by.tsx';
import { Icon } from './icon.tsx';

/** Who is signed in, and the ways out. */
export function AccountMenu() {
  const { session } = useSetting();
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const account = useAccount(isOpen);
  useClosing(isOpen, place, (isByKey) => {
    setOpen(false);
    if (isByKey) button.current?.focus();
  });
  const email = account?.provenEmail;

  return (
    <div class="account" ref={place}>
      <button
        ref={button}
        type="button"
        class="quiet square"
        aria-expanded={isOpen}
        aria-label={say(shellWords.account)}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="person" />
      </button>
      {isOpen && (
        <div class="menu">
          {account && <p>{email ? say(shellWords.signedInAs, { email }) : say(shellWords.signedInByLink)}</p>}
          <NotifyMe />
          <AnswerBy />
          <button type="button" class="item" onClick={() => void session.leave(false)}>
            {say(shellWords.signOut)}
          </button>
          <button type="button" class="item" onClick={() => void session.leave(true)}>
            {say(shellWords.signOutEverywhere)}
          </button>
        </div>
      )}
    </div>
  );
}

function useAccount(isWanted: boolean): Account | null {
  const { session } = useSetting();
  const [account, setAccount] = useState<Account | null>(null);
  useEffect(() => {
    if (isWanted && !account) void session.account().then(setAccount, () => null);
  }, [isWanted, account, session]);
  return account;
}

/** Escape and a press anywhere else close what is open. */
function useClosing(
  isOpen: boolean,
  place: { current: HTMLElement | null },
  close: (isByKey: boolean) => void,
): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const onPress = (event: Event): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) close(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close(true);
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, [isOpen, place, close]);
}
