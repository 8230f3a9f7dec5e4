import {
  type BoardFigure,
  type BoardFigures,
  figureWords,
  boardWords as words,
} from '@zhiyin/domain/insights';
import type { Text } from '@zhiyin/domain/kit';
import { shareOf } from '@zhiyin/domain/surveys';
import { Fragment, type ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { classNames } from '#ui/class-names.ts';
import { Explained } from './explained.tsx';
import { FigureButton } from './figure-button.tsx';
import { type Counted, countOf, spreadOf } from './figure-part.ts';
import styles from './figures.module.css';
import { WaitTime } from './wait-time.tsx';

interface Props {
  readonly figures: BoardFigures;
  readonly onOpen: (figure: BoardFigure) => void;
}

/** How many, as of now or today. */
export function CountCard({ figures, figure, onOpen }: Props & { figure: Counted }) {
  const format = useFormat();
  const count = countOf(figures, figure);
  const value = format.number(count);
  const isCalling = figure === 'waiting' && count > 0;
  return (
    <Card
      {...figureWords[figure]}
      value={value}
      isEmpty={count === 0}
      isCalling={isCalling}
      onOpen={() => onOpen(figure)}
    >
      {value}
    </Card>
  );
}

/** How long the one waits who waits longest; the clock runs by itself. */
export function LongestWaitCard({ figures: { longestWaitSince }, onOpen }: Props) {
  const t = useSay();
  const format = useFormat();
  const about = { name: words.longestWait, formula: words.longestWaitFormula };
  return (
    <Card
      {...about}
      value={longestWaitSince === null ? '' : format.exact(longestWaitSince)}
      isEmpty={longestWaitSince === null}
      isTime
      onOpen={() => onOpen('waiting')}
      beside={longestWaitSince === null && t(words.nobodyWaits)}
    >
      {longestWaitSince === null ? '–' : <WaitTime since={longestWaitSince} />}
    </Card>
  );
}

/** The middle one's time, and nine in ten's. */
export function SpreadCard({ figures, figure, onOpen }: Props & { figure: 'first-response' | 'resolution' }) {
  const t = useSay();
  const format = useFormat();
  const { n, medianSeconds, p90Seconds } = spreadOf(figures, figure);
  const value = medianSeconds === null ? '–' : format.duration(medianSeconds);
  const beside = p90Seconds !== null && (
    <Parts
      texts={[
        t(words.median),
        t(words.p90, { time: format.duration(p90Seconds) }),
        t(words.ofN, { n: format.number(n) }),
      ]}
    />
  );
  return (
    <Card
      {...figureWords[figure]}
      value={value}
      isEmpty={n === 0}
      isTime
      onOpen={() => onOpen(figure)}
      beside={beside}
    >
      {value}
    </Card>
  );
}

/** The share of fours and fives, with how many gave a score and where the share may truly lie. */
export function CsatCard({ figures: { csat }, onOpen }: Props) {
  const t = useSay();
  const format = useFormat();
  if (csat === null) return null;
  const share = shareOf(csat.satisfied, csat.n);
  const value = share ? format.percent(share.value, 0) : '–';
  const beside = share && (
    <span
      title={t(words.interval, { low: format.percent(share.low, 0), high: format.percent(share.high, 0) })}
    >
      <Parts
        texts={[t(words.scoresN, { n: format.number(csat.n) }), ...(share.isSmall ? [t(words.few)] : [])]}
      />
    </span>
  );
  return (
    <Card
      {...figureWords.csat}
      value={value}
      isEmpty={share === null}
      onOpen={() => onOpen('csat')}
      beside={beside}
    >
      {value}
    </Card>
  );
}

/** Said one after the other; a line breaks between them and not within. */
function Parts({ texts }: { texts: readonly string[] }) {
  return texts.map((text, index) => (
    <Fragment key={text}>
      {index > 0 && ' · '}
      <span className={styles['part']}>{text}</span>
    </Fragment>
  ));
}

interface CardProps {
  readonly name: Text;
  readonly formula: Text;
  readonly value: string;
  readonly isEmpty: boolean;
  /** A time has more letters than a count, such as “2 hrs 3 mins”, and is drawn smaller. */
  readonly isTime?: boolean;
  /** Somebody should do something about it. */
  readonly isCalling?: boolean;
  readonly beside?: ReactNode;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

function Card({
  name,
  formula,
  value,
  isEmpty,
  isTime = false,
  isCalling = false,
  beside,
  onOpen,
  children,
}: CardProps) {
  const t = useSay();
  return (
    <li className={styles['card']} data-card>
      <span className={styles['name']} data-name>
        {t(name)}
        <Explained name={name} formula={formula} />
      </span>
      <span
        className={classNames(styles['value'], isCalling && styles['call'])}
        data-value={isTime ? 'long' : 'short'}
      >
        <FigureButton name={name} value={value} isEmpty={isEmpty} onOpen={onOpen}>
          {children}
        </FigureButton>
      </span>
      {beside && (
        <span className={styles['beside']} data-beside>
          {beside}
        </span>
      )}
    </li>
  );
}
