import { insightsNavWords, type Themes, themeWords as words } from '@zhiyin/domain/insights';
import type { Word } from '@zhiyin/domain/kit';
import { shareOf } from '@zhiyin/domain/surveys';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Figure } from '#ui/show/figure.tsx';
import { FigureStrip } from '#ui/show/figure-strip.tsx';
import { Explained } from '../figures/explained.tsx';
import styles from './themes.module.css';

/** What all that was said comes to. */
export function ThemeFigures({ themes: { all, before, rest } }: { themes: Themes }) {
  const t = useSay();
  const format = useFormat();
  return (
    <FigureStrip label={t(insightsNavWords.themes)}>
      <div>
        <Figure
          label={t(words.all)}
          value={format.number(all.count)}
          note={<Explained name={words.all} formula={words.allFormula} />}
        />
        <p className={styles['note']}>{t(words.beforeN, { n: format.number(before) })}</p>
      </div>
      <ShareFigure
        name={words.negativeShare}
        formula={words.negativeFormula}
        k={all.negative}
        n={all.count}
      />
      <ShareFigure
        name={words.positiveShare}
        formula={words.positiveFormula}
        k={all.positive}
        n={all.count}
      />
      <ShareFigure
        name={words.complaints}
        formula={words.complaintsFormula}
        k={all.complaints}
        n={all.count}
      />
      <ShareFigure
        name={words.placedShare}
        formula={words.placedFormula}
        k={all.count - rest.count}
        n={all.count}
      />
    </FigureStrip>
  );
}

interface ShareProps {
  readonly name: Word;
  readonly formula: Word;
  readonly k: number;
  readonly n: number;
}

function ShareFigure({ name, formula, k, n }: ShareProps) {
  const t = useSay();
  const format = useFormat();
  const share = shareOf(k, n);
  return (
    <div>
      <Figure
        label={t(name)}
        value={share && format.percent(share.value)}
        note={<Explained name={name} formula={formula} />}
      />
      {share && (
        <p className={styles['note']}>
          {t(words.ofN, { k: format.number(k), n: format.number(n) })}
          {' · '}
          {t(words.interval, { low: format.percent(share.low, 0), high: format.percent(share.high, 0) })}
        </p>
      )}
    </div>
  );
}
