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
  /** What a line of text must look like; empty for anything. */
  readonly pattern: string;
  readonly currency: string;
  /** First and last date; empty for any. */
  readonly earliest: string;
  readonly latest: string;
  readonly nodes: readonly TreeNode[];
  readonly rows: readonly Option[];
  readonly columns: readonly Option[];
  /** How many options are ranked. */
  readonly places: number;
}

/** One node of a tree of options; null at the top. */
export interface TreeNode extends Option {
  readonly parent: string | null;
}

const scales: Readonly<Record<string, readonly [number, number]>> = {
  stars: [1, 5],
  faces: [1, 5],
  'zero-to-ten': [0, 10],
  agreement: [1, 7],
  'agreement-5': [1, 5],
};

/** Reads a question's settings; what is not said is as the server takes it. */
export function readSettings(settings: Loose): QuestionSettings {
  const number = (name: string, other: number): number =>
    typeof settings[name] === 'number' ? settings[name] : other;
  const [worst, best] = scales[String(settings['scale'])] ?? [1, 5];
  const text = (name: string, other: string): string =>
    typeof settings[name] === 'string' ? settings[name] : other;
  const options = readOptions(settings['options']);
  return {
    lengthMax: number('lengthMax', 4000),
    min: number('min', -1e12),
    max: number('max', 1e12),
    decimals: number('decimals', 0),
    isMany: settings['isMany'] === true,
    atLeast: number('atLeast', 1),
    atMost: number('atMost', 100),
    options,
    marks: Array.from({ length: best - worst + 1 }, (_, index) => worst + index),
    allowsNotApplicable: settings['allowsNotApplicable'] === true,
    pattern: text('pattern', ''),
    currency: text('currency', 'CNY'),
    earliest: text('earliest', ''),
    latest: text('latest', ''),
    nodes: readNodes(settings['nodes']),
    rows: readOptions(settings['rows']),
    columns: readOptions(settings['columns']),
    places: number('places', options.length),
  };
}

function readOptions(options: unknown): Option[] {
  return Array.isArray(options) ? options.map(readOption).filter((one) => one !== null) : [];
}

function readNodes(nodes: unknown): TreeNode[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown) => {
    const option = readOption(node);
    const parent = isLoose(node) && typeof node['parent'] === 'string' ? node['parent'] : null;
    return option ? [{ ...option, parent }] : [];
  });
}

/** A node of a tree with all above it, the topmost first. */
export function pathTo(nodes: readonly TreeNode[], key: unknown): TreeNode[] {
  const node = nodes.find((one) => one.key === key);
  // A parent stands before its children, so that no path comes back to itself.
  return node ? [...pathTo(nodes.slice(0, nodes.indexOf(node)), node.parent), node] : [];
}

function readOption(option: unknown): Option | null {
  if (!isLoose(option) || !isLoose(option['label'])) return null;
  const { zh, en } = option['label'];
  return { key: String(option['key']), label: { zh: String(zh), en: String(en) } };
}
