import { useState } from 'preact/hooks';
import type { Ticket } from '../session/ticket.ts';
import { useSay, useSetting } from '../setting.ts';
import { doorWords } from '../words.ts';
import { sayTrouble } from './trouble.ts';

interface Props {
  readonly email: string;
  readonly onTicket: (ticket: Ticket) => void;
}

/** Asks for the address to mail a code to. */
export function EmailForm({ email: first, onTicket }: Props) {
  const say = useSay();
  const [email, setEmail] = useState(first);
  const { trouble, isBusy, submit, clear } = useRequest(onTicket);
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void submit(email.trim());
      }}
    >
      <label for="email">{say(doorWords.email)}</label>
      <input
        id="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="off"
        spellcheck={false}
        value={email}
        maxLength={254}
        aria-invalid={trouble !== ''}
        aria-describedby="email-hint email-trouble"
        onInput={(event) => {
          setEmail(event.currentTarget.value);
          clear();
        }}
      />
      <p id="email-trouble" class="trouble" role="alert">
        {trouble}
      </p>
      <p id="email-hint" class="hint">
        {say(doorWords.emailHint)} {say(doorWords.privacy)}
      </p>
      <button type="submit" class="button main" aria-disabled={isBusy}>
        {say(isBusy ? doorWords.sending : doorWords.sendCode)}
      </button>
    </form>
  );
}

/** Asking for a code, and what is said when that fails. */
function useRequest(onTicket: (ticket: Ticket) => void) {
  const { session } = useSetting();
  const say = useSay();
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);
  const submit = async (email: string): Promise<void> => {
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
      setTrouble(say(doorWords.emailWrong));
      return;
    }
    setBusy(true);
    try {
      onTicket({ ...(await session.requestCode(email)), email });
    } catch (error) {
      setTrouble(sayTrouble(error, say));
    } finally {
      setBusy(false);
    }
  };
  return { trouble, isBusy, submit, clear: () => setTrouble('') };
}
