import { createContext, use } from 'react';
import type { Density } from './density.ts';
import type { ThemeName } from './tokens.ts';

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];
export const densities = ['roomy', 'dense'] as const satisfies readonly Density[];

export interface ThemeControl {
  /** What the person chose. */
  readonly choice: ThemeChoice;
  /** What is shown, after asking the system. */
  readonly name: ThemeName;
  readonly density: Density;
  choose(choice: ThemeChoice): void;
  setDensity(density: Density): void;
}

export const ThemeContext = createContext<ThemeControl | null>(null);

/** The theme in force and the way to change it; throws outside `ThemeProvider`. */
export function useTheme(): ThemeControl {
  const control = use(ThemeContext);
  if (!control) throw new Error('useTheme needs a ThemeProvider above it.');
  return control;
}
