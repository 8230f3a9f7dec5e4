import { aspectWords, type SaidAspect, type Themes, themeWords as words } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { FeltBar } from './felt-bar.tsx';
import styles from './themes.module.css';

interface Props {
  readonly aspects: Themes['aspects'];
  readonly chosen: SaidAspect | null;
  readonly onChoose: (aspect: SaidAspect | null) => void;
}

/** What is spoken of and how it feels, aspect by aspect; pressing one narrows everything to it. */
export function AspectBars({ aspects, chosen, onChoose }: Props) {
  const t = useSay();
  const format = useFormat();
  if (aspects.length === 0) return null;
  const most = Math.max(...aspects.map(({ count }) => count));
  return (
    <section aria-label={t(words.aspects)} className={styles['aspects']}>
      <h2 className={styles['heading']}>{t(words.aspects)}</h2>
      <p className={styles['note']}>{t(words.aspectsHint)}</p>
      <ul className={styles['bars']}>
        {aspects.map(({ aspect, ...felt }) => {
          const name = t(aspectWords[aspect]);
          return (
            <li key={aspect}>
              <button
                type="button"
                className={styles['bar']}
                aria-pressed={chosen === aspect}
                aria-label={t(words.aspectRow, { name, ...felt })}
                onClick={() => onChoose(chosen === aspect ? null : aspect)}
              >
                <span className={styles['barName']}>{name}</span>
                <FeltBar {...felt} most={most} />
                <span className={styles['barCount']}>{format.number(felt.count)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
