import type { Word } from '@zhiyin/domain/kit';
import {
  type AskSummary,
  meanScore,
  type Share,
  scores,
  shareOf,
  surveyPageWords as words,
} from '@zhiyin/domain/surveys';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Figure } from '#ui/show/figure.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import styles from './answers.module.css';

interface Props {
  readonly summary: AskSummary;
  /** The score the list is narrowed to. */
  readonly score: number | null;
  readonly onScore: (score: number | null) => void;
}

/** What the answers come to: shares with both of their parts and where they may truly lie, and how scores spread. */
export function SummaryStrip({ summary, score, onScore }: Props) {
  const t = useSay();
  const format = useFormat();
  const { satisfied, scored, saidSolved, saidUnsolved, answered, asked, byScore } = summary;
  const mean = meanScore(byScore);
  return (
    <div className={styles['summary']}>
      <ShareFigure
        name={words.csat}
        formula={words.csatFormula}
        parts={words.ofScores}
        share={shareOf(satisfied, scored)}
      />
      <div>
        <Figure
          label={t(words.average)}
          value={mean === null ? null : format.number(mean, 2)}
          note={<Explained formula={words.averageFormula} />}
        />
        <p className={styles['parts']}>{mean !== null && t(words.scoresN, { n: format.number(scored) })}</p>
      </div>
      <ShareFigure
        name={words.solvedRate}
        formula={words.solvedFormula}
        parts={words.ofSaid}
        share={shareOf(saidSolved, saidSolved + saidUnsolved)}
      />
      <ShareFigure
        name={words.responseRate}
        formula={words.responseFormula}
        parts={words.ofAsked}
        share={shareOf(answered, asked)}
      />
      <Spread byScore={byScore} score={score} onScore={onScore} />
    </div>
  );
}

interface ShareProps {
  readonly name: Word;
  readonly formula: Word;
  readonly parts: Word;
  readonly share: Share | null;
}

function ShareFigure({ name, formula, parts, share }: ShareProps) {
  const t = useSay();
  const format = useFormat();
  return (
    <div>
      <Figure
        label={t(name)}
        value={share && format.percent(share.value)}
        note={<Explained formula={formula} />}
      />
      {share && (
        <p className={styles['parts']}>
          <span>
            {t(parts, { k: format.number(share.k), n: format.number(share.n) })}
            {share.isSmall && (
              <span className={styles['few']} title={t(words.fewHint)}>
                <StatusTag tone="ash">{t(words.few)}</StatusTag>
              </span>
            )}
          </span>
          <span>
            {t(words.interval, { low: format.percent(share.low, 0), high: format.percent(share.high, 0) })}
          </span>
        </p>
      )}
    </div>
  );
}

function Explained({ formula }: { formula: Word }) {
  const t = useSay();
  return (
    <span title={t(formula)}>
      <Icon name="info" size={13} />
      <span className="spoken">{t(formula)}</span>
    </span>
  );
}

function Spread({
  byScore,
  score,
  onScore,
}: { byScore: readonly number[] } & Pick<Props, 'score' | 'onScore'>) {
  const t = useSay();
  const format = useFormat();
  const most = Math.max(...byScore, 1);
  return (
    <ul aria-label={t(words.distribution)} className={`${styles['bars']} ${styles['spread']}`}>
      {scores.toReversed().map((one) => {
        const count = byScore[one - 1] ?? 0;
        return (
          <li key={one}>
            <button
              type="button"
              aria-pressed={score === one}
              aria-description={t(words.distributionRow, { score: one, count })}
              className={styles['bar']}
              onClick={() => onScore(score === one ? null : one)}
            >
              {one}
              <span className={styles['track']}>
                <i style={{ width: `${(count / most) * 100}%` }} />
              </span>
              <span className={styles['count']}>{format.number(count)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
