import { type Density, fontCode, fontText, fontTitle, measures, motionSeconds } from './density.ts';
import { type ThemeName, themes } from './tokens.ts';

/**
 * Every token as a custom property: `inkSoft` is `--ink-soft`, `rowHeight` is `--row-height` in pixels. Style sheets
 * know only these.
 */
export function cssVariables(theme: ThemeName, density: Density): Record<`--${string}`, string> {
  const colors = Object.entries(themes[theme]).map(([name, value]) => [property(name), value]);
  const sizes = Object.entries(measures[density]).map(([name, value]) => [property(name), `${value}px`]);
  return {
    ...Object.fromEntries(colors),
    ...Object.fromEntries(sizes),
    '--font-text': fontText,
    '--font-title': fontTitle,
    '--font-code': fontCode,
    '--motion': `${motionSeconds}s`,
  };
}

function property(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
