import { kitWords } from '@zhiyin/domain/console';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from '../kit.module.css';
import { Section } from '../section.tsx';

const sizes = [
  { px: 26, line: 32, face: '--font-text', weight: 500 },
  { px: 20, line: 28, face: '--font-title', weight: 600 },
  { px: 16, line: 24, face: '--font-title', weight: 600 },
  { px: 14, line: 22, face: '--font-text', weight: 400 },
  { px: 13, line: 20, face: '--font-text', weight: 400 },
  { px: 12, line: 16, face: '--font-text', weight: 400 },
];

export function TypeScale() {
  const t = useSay();
  return (
    <Section title={kitWords.type} sentence={kitWords.typeSay}>
      <div className={styles['scale']}>
        {sizes.map(({ px, line, face, weight }) => (
          <div key={px}>
            <code>
              {px}/{line}
            </code>
            <span
              style={{
                fontSize: px,
                lineHeight: `${line}px`,
                fontFamily: `var(${face})`,
                fontWeight: weight,
              }}
            >
              {t(px >= 16 ? kitWords.sampleTitle : kitWords.sampleText)}
            </span>
          </div>
        ))}
      </div>
    </Section>
  );
}
