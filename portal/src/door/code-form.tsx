import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ticket } from '../session/ticket.ts';
import { useSay, useSetting } from '../setting.ts';
import { doorWords } from '../words.ts';
import { sayTrouble } from './trouble.ts';

interface Props {
  readonly ticket: Ticket;
  /** Digits that a link in the mail brought. */
  readonly code: string;
  readonly onNewTicket: (ticket: Ticket) => void;
  readonly onOtherEmail: () => void;
}

/** Asks for the digits that were mailed. */
export function CodeForm({ ticket, code: first, onNewTicket, onOtherEmail }: Props) {
  const say = useSay();
  const [code, setCode] = useState(first);
  const field = useRef<HTMLInputElement>(null);
  const { said, trouble, isBusy, enter, renew, clear } = useDoor(ticket, onNewTicket);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void enter(code);
      }}
    >
      <p class="hint" role="status">
        {said || say(doorWords.codeSent, { email: ticket.email })}
      </p>
      <label for="code">{say(doorWords.code)}</label>
      <input
        id="code"
        ref={field}
        class="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        maxLength={12}
        aria-invalid={trouble !== ''}
        aria-describedby="code-trouble"
        onInput={(event) => {
          setCode(event.currentTarget.value);
          clear();
        }}
      />
      <p id="code-trouble" class="trouble" role="alert">
        {trouble}
      </p>
      <button type="submit" class="button main" aria-disabled={isBusy}>
        {say(isBusy ? doorWords.entering : doorWords.enter)}
      </button>
      <OtherWays
        isBusy={isBusy}
        onOtherEmail={onOtherEmail}
        onNewCode={() => void renew(() => setCode(''))}
      />
    </form>
  );
}

interface OtherWaysProps {
  readonly isBusy: boolean;
  readonly onNewCode: () => void;
  readonly onOtherEmail: () => void;
}

/** For whoever has no code, or mistyped the address. */
function OtherWays({ isBusy, onNewCode, onOtherEmail }: OtherWaysProps) {
  const say = useSay();
  return (
    <div class="ways">
      <button type="button" class="quiet" disabled={isBusy} onClick={onNewCode}>
        {say(doorWords.newCode)}
      </button>
      <button type="button" class="quiet" disabled={isBusy} onClick={onOtherEmail}>
        {say(doorWords.otherEmail)}
      </button>
    </div>
  );
}

/** Going through the door, and what is said when it does not open. */
function useDoor(ticket: Ticket, onNewTicket: (ticket: Ticket) => void) {
  const { session } = useSetting();
  const say = useSay();
  const [trouble, setTrouble] = useState('');
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const tryTo = async (act: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setTrouble('');
    try {
      await act();
    } catch (error) {
      setTrouble(sayTrouble(error, say));
    }
    setBusy(false);
  };
  const enter = async (typed: string): Promise<void> => {
    const code = typed.replace(/\D/g, '');
    if (code.length !== 8) return setTrouble(say(doorWords.codeWrong));
    return tryTo(() => session.enterByCode({ ticket: ticket.ticket, code }));
  };
  const renew = (onRenewed: () => void): Promise<void> =>
    tryTo(async () => {
      onNewTicket({ ...(await session.requestCode(ticket.email)), email: ticket.email });
      setSaid(say(doorWords.newCodeSent));
      onRenewed();
    });
  return { said, trouble, isBusy, enter, renew, clear: () => setTrouble('') };
}
