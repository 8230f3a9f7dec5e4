import { kitWords } from '@zhiyin/domain/console';
import type { CSSProperties } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { contrast } from '#ui/theme/contrast.ts';
import { cssVariables } from '#ui/theme/css-variables.ts';
import { type ThemeName, themes, tones } from '#ui/theme/tokens.ts';
import styles from '../kit.module.css';
import { Section } from '../section.tsx';

const surfaces = ['desk', 'sheet', 'raised', 'sunken', 'hover', 'chosen'] as const;
const inks = ['ink', 'inkSoft', 'inkFaint'] as const;

export function Colours() {
  return (
    <Section title={kitWords.colours} sentence={kitWords.coloursSay}>
      <div className={styles['themes']}>
        <ThemeColours name="light" />
        <ThemeColours name="dark" />
      </div>
    </Section>
  );
}

function ThemeColours({ name }: { name: ThemeName }) {
  const t = useSay();
  const tokens = themes[name];
  return (
    <div className={styles['theme']} style={variables(name)}>
      <h3>{t(kitWords[name])}</h3>
      <div className={styles['swatches']}>
        {surfaces.map((surface) => (
          <Swatch key={surface} name={surface} ground={tokens[surface]} ink={tokens.inkFaint} />
        ))}
        {inks.map((ink) => (
          <Swatch key={ink} name={ink} ground={tokens.sheet} ink={tokens[ink]} />
        ))}
        {tones.map((tone) => (
          <Swatch key={tone} name={tone} ground={tokens[`${tone}Wash`]} ink={tokens[tone]} />
        ))}
        <Swatch name="sealFill" ground={tokens.sealFill} ink={tokens.onSeal} />
        <Swatch name="onInk" ground={tokens.ink} ink={tokens.onInk} />
      </div>
    </div>
  );
}

function Swatch({ name, ground, ink }: { name: string; ground: string; ink: string }) {
  return (
    <div className={styles['swatch']} style={{ background: ground, color: ink }}>
      <span>{name}</span>
      <span>{contrast(ground, ink).toFixed(1)}</span>
    </div>
  );
}

/** Custom properties are styles, which React's type does not know by name. */
function variables(name: ThemeName): CSSProperties {
  return cssVariables(name, 'dense');
}
