import { kitWords } from '@zhiyin/domain/console';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from '../kit.module.css';
import { Section } from '../section.tsx';

const pairs = [
  { good: kitWords.voiceVerbGood, bad: kitWords.voiceVerbBad },
  { good: kitWords.voiceErrorGood, bad: kitWords.voiceErrorBad },
  { good: kitWords.voiceEmptyGood, bad: kitWords.voiceEmptyBad },
  { good: kitWords.voiceFieldGood, bad: kitWords.voiceFieldBad },
];

/** How the console speaks: each rule as a sentence that keeps it and one that does not. */
export function Voice() {
  const t = useSay();
  return (
    <Section title={kitWords.voice} sentence={kitWords.voiceSay}>
      <table className={styles['voice']}>
        <thead>
          <tr>
            <th scope="col">{t(kitWords.voiceGood)}</th>
            <th scope="col">{t(kitWords.voiceBad)}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ good, bad }) => (
            <tr key={good.key}>
              <td>{t(good)}</td>
              <td>
                <s>{t(bad)}</s>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
