/**
 * The colours of Zhiyin: ink on paper, and one seal. Red is used for nothing but what waits for a person
 * (unread, late, refused, about to be destroyed) and for our own mark, so that it is always worth a look.
 */
export interface Tokens {
  /** Surfaces, from the desk below to the slip held above it. */
  readonly desk: string;
  readonly sheet: string;
  readonly raised: string;
  readonly sunken: string;
  readonly hover: string;
  readonly chosen: string;
  /** Ink, from headings to hints. All but `inkOff` (disabled) are readable on every surface. */
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly inkOff: string;
  /** What is written on a surface filled with ink. */
  readonly onInk: string;
  readonly inkHover: string;
  /** Hairlines divide; edges mark what can be operated, and are seen at 3:1. */
  readonly line: string;
  readonly edge: string;
  /** The pigments: a readable tone and the wash that lies under it. */
  readonly seal: string;
  readonly sealWash: string;
  readonly sealFill: string;
  readonly onSeal: string;
  readonly azure: string;
  readonly azureWash: string;
  readonly jade: string;
  readonly jadeWash: string;
  readonly amber: string;
  readonly amberWash: string;
  readonly plum: string;
  readonly plumWash: string;
  readonly ash: string;
  readonly ashWash: string;
  readonly shadow: string;
  readonly scrim: string;
}

const light: Tokens = {
  desk: '#f1eee6',
  sheet: '#fbfaf6',
  raised: '#ffffff',
  sunken: '#f4f1ea',
  hover: '#efebe1',
  chosen: '#e8e3d6',
  ink: '#1d1c1a',
  inkSoft: '#4b4842',
  inkFaint: '#645f56',
  inkOff: '#a39d91',
  onInk: '#fffdf8',
  inkHover: '#3a3833',
  line: '#e0dbcf',
  edge: '#8d877b',
  seal: '#a82c18',
  sealWash: '#f8e3dc',
  sealFill: '#b5331d',
  onSeal: '#fffdf8',
  azure: '#1f5a72',
  azureWash: '#deebef',
  jade: '#25613f',
  jadeWash: '#dfeee3',
  amber: '#7a4d00',
  amberWash: '#f7e9c8',
  plum: '#5c447f',
  plumWash: '#ebe4f3',
  ash: '#56524a',
  ashWash: '#ebe7dd',
  shadow: '0 1px 2px rgb(40 34 20 / 10%), 0 6px 20px rgb(40 34 20 / 14%)',
  scrim: 'rgb(38 34 26 / 42%)',
};

const dark: Tokens = {
  desk: '#141311',
  sheet: '#1b1a18',
  raised: '#252320',
  sunken: '#171614',
  hover: '#282622',
  chosen: '#33302a',
  ink: '#ece8de',
  inkSoft: '#c2bcae',
  inkFaint: '#a49d8f',
  inkOff: '#6d675c',
  onInk: '#1b1a18',
  inkHover: '#cfc9bb',
  line: '#34312c',
  edge: '#7f786b',
  seal: '#f1907c',
  sealWash: '#452119',
  sealFill: '#b83a24',
  onSeal: '#fffdf8',
  azure: '#8cc3d6',
  azureWash: '#1b353f',
  jade: '#8ccba4',
  jadeWash: '#1c3827',
  amber: '#e2b864',
  amberWash: '#3e2f10',
  plum: '#c3b1e6',
  plumWash: '#342a47',
  ash: '#b9b2a4',
  ashWash: '#322f2a',
  shadow: '0 1px 2px rgb(0 0 0 / 50%), 0 8px 24px rgb(0 0 0 / 55%)',
  scrim: 'rgb(0 0 0 / 58%)',
};

export const themes = { light, dark } as const;
export type ThemeName = keyof typeof themes;

/** How a state is coloured. What each means is said in words beside it: colour is never the only sign. */
export const tones = ['ash', 'azure', 'jade', 'amber', 'plum', 'seal'] as const;
export type Tone = (typeof tones)[number];
