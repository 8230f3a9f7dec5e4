import type { Text } from '@zhiyin/domain/kit';
import { isLoose, type Loose } from '../../keep/read-json.ts';

/** One option of a choice. */
export interface Option {
  readonly key: string;
  readonly label: Text;
}

/** The settings of every kind of question; each kind looks at its own. */
export interface QuestionSettings {
  readonly lengthMax: number;
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
  readonly isMany: boolean;
  readonly atLeast: number;
  readonly atMost: number;
  readonly options: readonly Option[];
  /** The marks of a rating, worst first. */
  readonly marks: readonly number[];
  readonly allowsNotApplicable: boolean;
}

const scales: Readonly<Record<string, readonly [number, number]>> = {
  stars: [1, 5],
  faces: [1, 5],
  'zero-to-ten': [0, 10],
  agreement: [1, 7],
};

/** Reads a question's settings; what is not said is as the server takes it. */
export function readSettings(settings: Loose): QuestionSettings {
  const number = (name: string, other: number): number =>
    typeof settings[name] === 'number' ? settings[name] : other;
  const [worst, best] = scales[String(settings['scale'])] ?? [1, 5];
  const options: unknown = settings['options'];
  return {
    lengthMax: number('lengthMax', 4000),
    min: number('min', -1e12),
    max: number('max', 1e12),
    decimals: number('decimals', 0),
    isMany: settings['isMany'] === true,
    atLeast: number('atLeast', 1),
    atMost: number('atMost', 100),
    options: Array.isArray(options) ? options.map(readOption).filter((one) => one !== null) : [],
    marks: Array.from({ length: best - worst + 1 }, (_, index) => worst + index),
    allowsNotApplicable: settings['allowsNotApplicable'] === true,
  };
}

function readOption(option: unknown): Option | null {
  if (!isLoose(option) || !isLoose(option['label'])) return null;
  const { zh, en } = option['label'];
  return { key: String(option['key']), label: { zh: String(zh), en: String(en) } };
}
