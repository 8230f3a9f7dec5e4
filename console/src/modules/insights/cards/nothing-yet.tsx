import { Link } from '@tanstack/react-router';
import { careRead } from '@zhiyin/domain/care';
import { channelsRead } from '@zhiyin/domain/channels';
import { improvementRead } from '@zhiyin/domain/improvement';
import { inboxRead } from '@zhiyin/domain/inbox';
import {
  boardRead,
  type Card,
  type CountedSource,
  leadWords,
  nothingSaid,
  type View,
  nothingWords as words,
} from '@zhiyin/domain/insights';
import type { Permission } from '@zhiyin/domain/kit';
import { storeWrite } from '@zhiyin/domain/store';
import { suggestionsRead } from '@zhiyin/domain/suggestions';
import { surveysManage, surveysReadAnswers } from '@zhiyin/domain/surveys';
import { ticketsRead } from '@zhiyin/domain/tickets';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { useHasToldImports } from '../told/data.ts';
import { areNarrowed, sourcesOf } from './bare.ts';
import styles from './cards.module.css';
import type { Answers } from './use-answers.ts';
import type { Entries } from './use-naming.ts';

const leads = {
  chats: { to: '/settings/channels', may: channelsRead },
  orders: { to: '/orders/import', may: storeWrite },
  told: { to: '/insights/platform-figures', may: boardRead },
  ratings: { to: '/settings/satisfaction', may: surveysManage },
  surveys: { to: '/quality/surveys', may: surveysReadAnswers },
  promises: { to: '/settings/service-levels', may: inboxRead },
  tickets: { to: '/tickets', may: ticketsRead },
  followUps: { to: '/follow-ups', may: careRead },
  suggestions: { to: '/suggestions', may: suggestionsRead },
  findings: { to: '/improvement', may: improvementRead },
  actions: { to: '/improvement/actions', may: improvementRead },
} as const satisfies Record<CountedSource, { to: string; may: Permission }>;

interface Props {
  readonly cards: readonly Card[];
  readonly view: View;
  readonly asked: Answers;
  readonly entries: Entries;
  /** Takes off what the view is narrowed by; absent where nobody chooses. */
  readonly onWiden?: () => void;
  /** Nobody goes anywhere from a wall. */
  readonly isOnWall?: boolean;
}

/** In the place of cards that would all be empty: that they are, and the steps that change it. */
export function NothingYet(props: Props) {
  const t = useSay();
  const { title, hint, ...way } = useNothing(props);
  return (
    <Empty
      icon="chart"
      title={t(title)}
      sentence={t(hint)}
      action={<WayOut {...way} {...goingOf(props)} />}
    />
  );
}

/** The same in a card among others. Where they have something customers do write: no channel is missing. */
export function NothingInCard({ card, ...props }: Omit<Props, 'cards'> & { readonly card: Card }) {
  const t = useSay();
  const { title, hint, sources, isNarrowed } = useNothing({ ...props, cards: [card] });
  const way = { sources: sources.filter((source) => source !== 'chats'), isNarrowed };
  return (
    <div className={styles['bare']}>
      <p className={styles['hint']} title={t(hint)}>
        {t(title)}
      </p>
      <WayOut {...way} {...goingOf(props)} />
    </div>
  );
}

function useNothing({ cards, view, asked, entries }: Props) {
  const isNarrowed = areNarrowed(cards, view, asked);
  const sources = sourcesOf(cards, asked, entries);
  const hasImports = useHasToldImports(sources.includes('told'));
  return { ...nothingSaid({ sources, isNarrowed, hasImports }), sources, isNarrowed };
}

type Going = Pick<Props, 'onWiden' | 'isOnWall'>;

function goingOf({ onWiden, isOnWall = false }: Going): Going {
  return { isOnWall, ...(onWiden && { onWiden }) };
}

interface WayOutProps extends Going {
  readonly sources: readonly CountedSource[];
  readonly isNarrowed: boolean;
}

function WayOut({ sources, isNarrowed, onWiden, isOnWall }: WayOutProps) {
  const t = useSay();
  const may = useMay();
  if (isOnWall || (isNarrowed && !onWiden)) return null;
  if (isNarrowed) {
    return (
      <Button size="small" onClick={onWiden}>
        {t(words.takeOff)}
      </Button>
    );
  }
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
