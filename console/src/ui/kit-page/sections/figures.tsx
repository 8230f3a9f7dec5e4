import { kitWords } from '@zhiyin/domain/console';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Figure } from '#ui/show/figure.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../kit.module.css';
import { Section } from '../section.tsx';

export function Figures() {
  const t = useSay();
  const format = useFormat();
  const toast = useToast();
  const against = t(kitWords.lastWeek);
  const figures = [
    { words: kitWords.waitingNow, value: format.number(7), change: 0.4, isMoreBetter: false },
    { words: kitWords.firstReply, value: format.duration(47), change: -0.12, isMoreBetter: false },
    { words: kitWords.solvedRate, value: format.percent(0.812), change: 0.034, isMoreBetter: true },
    { words: kitWords.refunds, value: format.money(1_284_350, 'CNY'), change: 0, isMoreBetter: null },
    { words: kitWords.ratings, value: null, change: null, isMoreBetter: true },
  ];
  return (
    <Section title={kitWords.figures} sentence={kitWords.figuresSay}>
      <div className={styles['figures']}>
        {figures.map(({ words, value, change, isMoreBetter }) => (
          <Figure
            key={words.key}
            label={t(words)}
            value={value}
            comparison={change === null ? null : { change, against, isMoreBetter }}
            onOpen={() => toast.say(t(kitWords.openedRows, { label: t(words), count: 7 }))}
          />
        ))}
      </div>
    </Section>
  );
}
