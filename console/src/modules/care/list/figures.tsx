import { useNavigate } from '@tanstack/react-router';
import {
  type FollowUpSummary,
  followUpOutcomes,
  followUpOutcomeWords,
  followUpRateMetric,
  followUpReasons,
  followUpReasonWords,
  carePageWords as words,
} from '@zhiyin/domain/care';
import { readMetrics } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Figure } from '#ui/show/figure.tsx';
import { FigureStrip } from '#ui/show/figure-strip.tsx';
import styles from '../care.module.css';
import { type Narrowing, narrowingOf, nothingElse } from './narrowing.ts';

interface Props {
  readonly summary: FollowUpSummary;
  /** Shows what a number is made of; the rest of the narrowing is as at first. */
  readonly onOpen: (change: Partial<Narrowing>) => void;
}

const nothing = narrowingOf({});

/** What follow-ups come to; every number opens the rows it counts. */
export function Figures({ summary, onOpen }: Props) {
  const t = useSay();
  const format = useFormat();
  const { open, overdue, ended, reached, closed, followed, rated, rating } = summary;
  const show = (change: Partial<Narrowing>) => () =>
    onOpen({ ...nothingElse, state: nothing.state, ...change });
  const rate = useRateRows();
  const share = (part: number, whole: number) => (whole === 0 ? null : format.percent(part / whole));
  return (
    <FigureStrip label={t(words.figures)}>
      <Figure label={t(words.open)} value={format.number(open)} onOpen={show({})} />
      <Figure label={t(words.overdue)} value={format.number(overdue)} onOpen={show({ due: 'overdue' })} />
      <div>
        <Figure
          label={t(words.followUpRate)}
          value={share(followed, closed)}
          {...(rate && { onOpen: rate })}
        />
        <p className={styles['faint']}>{t(words.ofClosed, { k: followed, n: closed })}</p>
      </div>
      <div>
        <Figure
          label={t(words.reachedRate)}
          value={share(reached, ended)}
          onOpen={show({ state: 'any', reached: 'yes' })}
        />
        <p className={styles['faint']}>{t(words.ofEnded, { k: reached, n: ended })}</p>
      </div>
      <div>
        <Figure
          label={t(words.meanRating)}
          value={rating === null ? null : t(words.stars, { score: format.number(rating, 1) })}
          onOpen={show({ state: 'done' })}
        />
        <p className={styles['faint']}>{t(words.ofRated, { k: rated })}</p>
      </div>
      <Found summary={summary} onOpen={(change) => show({ state: 'done', ...change })()} />
    </FigureStrip>
  );
}

/** The rate is of conversations: its rows are on the page of its metric, for who may see metrics. */
function useRateRows(): (() => void) | null {
  const navigate = useNavigate();
  const may = useMay();
  if (!may(readMetrics)) return null;
  return () => void navigate({ to: `/insights/metrics/${followUpRateMetric.key}` });
}

/** Which reasons led to which outcomes. */
function Found({ summary: { cells }, onOpen }: Props) {
  const t = useSay();
  const format = useFormat();
  const countOf = (reason: string, outcome: string) =>
    cells.find((cell) => cell.reason === reason && cell.outcome === outcome)?.count ?? 0;
  const reasons = followUpReasons.filter((reason) => cells.some((cell) => cell.reason === reason));
  if (reasons.length === 0) return null;
  return (
    <div className={styles['found']}>
      <table aria-label={t(words.found)}>
        <thead>
          <tr>
            <th scope="col">{t(words.reason)}</th>
            {followUpOutcomes.map((outcome) => (
              <th key={outcome} scope="col">
                {t(followUpOutcomeWords[outcome])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reasons.map((reason) => (
            <tr key={reason}>
              <th scope="row">{t(followUpReasonWords[reason])}</th>
              {followUpOutcomes.map((outcome) => {
                const count = countOf(reason, outcome);
                return (
                  <td key={outcome}>
                    {count === 0 ? (
                      <span className={styles['faint']}>–</span>
                    ) : (
                      <Button type="link" size="small" onClick={() => onOpen({ reason, outcome })}>
                        {format.number(count)}
                      </Button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
