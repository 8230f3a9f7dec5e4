import { useState } from 'preact/hooks';
import { brought } from '../session/brought.ts';
import { keepTicket, keptTicket, type Ticket } from '../session/ticket.ts';
import { useSay, useSetting } from '../setting.ts';
import { Title } from '../shell/title.tsx';
import { doorWords } from '../words.ts';
import { CodeForm } from './code-form.tsx';
import { EmailForm } from './email-form.tsx';
import { LinkForm } from './link-form.tsx';

/** Lets customers in: by a mailed code, or by a link that a member of the shop made. */
export function Door() {
  const { world, session, welcome, locale } = useSetting();
  const say = useSay();
  const [ticket, setTicket] = useState<Ticket | null>(keptTicket(world.shelf, world.nowMs()));
  const [email, setEmail] = useState('');
  const link = brought.link.value;
  const code = brought.code.value ?? '';
  const keep = (next: Ticket | null): void => {
    keepTicket(world.shelf, next);
    setTicket(next);
  };
  if (link !== null) return <LinkForm token={link} />;
  return (
    <section class="page door">
      <Title text={welcome.title[locale]} />
      <p class="lead">{welcome.welcome[locale]}</p>
      {session.wasEnded.value && (
        <p class="notice" role="status">
          {say(doorWords.signedOut)}
        </p>
      )}
      {ticket ? (
        <CodeForm
          ticket={ticket}
          code={code}
          onNewTicket={keep}
          onOtherEmail={() => {
            setEmail(ticket.email);
            keep(null);
          }}
        />
      ) : (
        <>
          {code !== '' && (
            <p class="notice" role="status">
              {say(doorWords.otherBrowser, { code })}
            </p>
          )}
          <EmailForm email={email} onTicket={keep} />
        </>
      )}
    </section>
  );
}
