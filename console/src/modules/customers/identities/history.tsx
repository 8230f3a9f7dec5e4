import {
  customersFacts,
  identityNoted,
  identityWithdrawn,
  customersIdentityWords as words,
} from '@zhiyin/domain/customers';
import type { LiveFact } from '@zhiyin/domain/platform';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import styles from '../customers.module.css';
import { useHistory } from '../data.ts';
import { groundWords, kindWords } from './identity-words.ts';

/** What happened to a customer's record, the latest first: what, by whom and when. */
export function History({ customerId }: { customerId: string }) {
  const t = useSay();
  const names = useMemberNames();
  const history = useHistory(customerId);
  const events = history.data?.events.toReversed() ?? [];
  return (
    <section aria-label={t(words.history)}>
      <h2 className={styles['heading']}>{t(words.history)}</h2>
      {history.data && events.length === 0 && <p className={styles['blank']}>{t(words.noHistory)}</p>}
      <ol className={styles['merged']}>
        {events.map((event) => (
          <li key={event.position} className={styles['event']}>
            <span>{told(t, event)}</span>
            <span className={styles['blank']}>
              <bdi>{whoOf(t, event, names)}</bdi> · <TimeAgo moment={event.occurredAt} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function told(t: Say, { kind, payload }: LiveFact): string {
  const fact = customersFacts.find((one) => one.kind === kind);
  const said = fact ? t(fact.words) : kind;
  const noted = kind === identityNoted.kind ? identityNoted.payload.safeParse(payload).data : undefined;
  if (noted) return `${said}: ${t(kindWords[noted.identity])} (${t(groundWords[noted.ground])})`;
  const gone =
    kind === identityWithdrawn.kind ? identityWithdrawn.payload.safeParse(payload).data : undefined;
  return gone ? `${said}: ${t(kindWords[gone.identity])}` : said;
}

function whoOf(t: Say, { actor }: LiveFact, names: ReadonlyMap<string, string>): string {
  if (actor.kind === 'visitor') return t(words.byCustomer);
  return (actor.id !== null && names.get(actor.id)) || t(words.byItself);
}
