import { Link } from '@tanstack/react-router';
import { channelsRead } from '@zhiyin/domain/channels';
import { inboxRead } from '@zhiyin/domain/inbox';
import {
  boardRead,
  type Card,
  type CountedSource,
  countedSources,
  leadWords,
  sourceOf,
  nothingWords as words,
} from '@zhiyin/domain/insights';
import type { Permission } from '@zhiyin/domain/kit';
import { storeWrite } from '@zhiyin/domain/store';
import { surveysManage } from '@zhiyin/domain/surveys';
import { ticketsRead } from '@zhiyin/domain/tickets';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import styles from './cards.module.css';
import type { Answers, CardAnswers } from './use-answers.ts';
import type { Entries } from './use-naming.ts';

const leads = {
  chats: { to: '/settings/channels', may: channelsRead },
  orders: { to: '/orders/import', may: storeWrite },
  told: { to: '/insights/platform-figures', may: boardRead },
  ratings: { to: '/settings/satisfaction', may: surveysManage },
  promises: { to: '/settings/service-levels', may: inboxRead },
  tickets: { to: '/tickets', may: ticketsRead },
} as const satisfies Record<CountedSource, { to: string; may: Permission }>;

interface Known {
  readonly asked: Answers;
  readonly entries: Entries;
}

/** Whether everything was answered, and nothing was there to be counted, now and before. */
export function isBare({ answers, questions }: CardAnswers): boolean {
  return (
    answers.length > 0 &&
    answers.length === questions.length &&
    answers.every(({ total, comparison }) => total.n === 0 && (comparison?.total.n ?? 0) === 0)
  );
}

/** Whether none of the cards that count has anything. */
export function areBare(cards: readonly Card[], asked: Known['asked']): boolean {
  const counting = cards.filter(({ kind }) => kind !== 'text').map((card) => asked.of(card));
  const shown = counting.filter(({ answers, isShort }) => answers.length > 0 || !isShort);
  return shown.length > 0 && shown.every(isBare);
}

/** In the place of cards that would all be empty: that they are, and the steps that change it. */
export function NothingYet({ cards, ...known }: Known & { readonly cards: readonly Card[] }) {
  const t = useSay();
  const sources = sourcesOf(cards, known);
  const isTold = sources.every((source) => source === 'told');
  return (
    <Empty
      icon="chart"
      title={t(isTold ? words.nothingTold : words.nothingYet)}
      sentence={t(isTold ? words.nothingToldHint : words.nothingYetHint)}
      action={<Leads sources={sources} />}
    />
  );
}

/** The same in a card among others. */
export function NothingInCard({ card, ...known }: Known & { readonly card: Card }) {
  const t = useSay();
  const sources = sourcesOf([card], known);
  const isTold = sources.every((source) => source === 'told');
  return (
    <div className={styles['bare']}>
      <p className={styles['hint']}>{t(isTold ? words.nothingTold : words.nothingYet)}</p>
      <Leads sources={sources} />
    </div>
  );
}

function Leads({ sources }: { readonly sources: readonly CountedSource[] }) {
  const t = useSay();
  const may = useMay();
  const open = sources.filter((source) => may(leads[source].may));
  if (open.length === 0) return null;
  return (
    <ul className={styles['leads']}>
      {open.map((source) => (
        <li key={source}>
          <Link to={leads[source].to}>{t(leadWords[source])}</Link>
        </li>
      ))}
    </ul>
  );
}

function sourcesOf(cards: readonly Card[], { asked, entries }: Known): CountedSource[] {
  const found = new Set(
    cards.flatMap((card) =>
      asked.of(card).questions.flatMap(({ metric }) => {
        const entry = entries.get(metric);
        return entry ? [sourceOf(entry)] : [];
      }),
    ),
  );
  return countedSources.filter((source) => found.has(source));
}
