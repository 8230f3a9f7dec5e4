import { z } from 'zod';
import { BothLanguages } from '../../shapes.ts';
import { say, type Text } from '../../words.ts';
import { accept, decline, isRecord, notApplicable, questionKind } from '../question-kind.ts';
import { answerReasons, answerWords, questionKindWords } from '../words.ts';
import { Key } from './picked-kinds.ts';

const Line = z.strictObject({ key: Key, label: BothLanguages(200) });
const isUnique = (lines: readonly { key: string }[]): boolean =>
  new Set(lines.map(({ key }) => key)).size === lines.length &&
  lines.every(({ key }) => key !== notApplicable);

export const MatrixSettings = z.strictObject({
  rows: z.array(Line).min(1).max(20).refine(isUnique),
  columns: z
    .array(Line.extend({ points: z.number().min(0).max(1000).optional() }))
    .min(2)
    .max(11)
    .refine(isUnique),
  allowsNotApplicable: z.boolean().default(false),
});
type MatrixSettings = z.infer<typeof MatrixSettings>;

/**
 * One column for each row. An answered matrix has every row; a row that does not apply leaves the score. Scored by the
 * mean of its rows, each the chosen column's share of the best column's points. Conditions see `row:column`.
 */
export const matrixKind = questionKind({
  key: 'matrix',
  words: questionKindWords.matrix,
  settings: MatrixSettings,
  field: ({ rows, columns }) => ({
    type: 'choices',
    choices: rows.flatMap((row) => columns.map((column) => cell(row, column))),
  }),
  check: (settings, answer) => {
    const given = entriesOf(answer);
    if (given === null) return decline(answerReasons.unknownOption);
    if (!given.every(([row, column]) => isCell(settings, row, column))) {
      return decline(answerReasons.unknownOption);
    }
    const rows = new Map(given);
    const kept = settings.rows.flatMap(({ key }) => [[key, rows.get(key)] as const]);
    const whole = kept.flatMap(([key, column]) =>
      typeof column === 'string' ? [[key, column] as const] : [],
    );
    return whole.length < kept.length ? decline(answerReasons.rowMissing) : accept(Object.fromEntries(whole));
  },
  fieldValue: (_settings, answer) =>
    isRecord(answer)
      ? Object.entries(answer)
          .filter(([, column]) => column !== notApplicable)
          .map(([row, column]) => `${row}:${column}`)
      : null,
  hasPoints: ({ columns }) => columns.some(({ points = 0 }) => points > 0),
  score: ({ columns }, answer) => {
    const best = Math.max(...columns.map(({ points = 0 }) => points));
    const chosen = isRecord(answer) ? Object.values(answer) : [];
    const applicable = chosen.filter((column) => column !== notApplicable);
    const points = applicable.map((column) => columns.find(({ key }) => key === column)?.points ?? 0);
    return best === 0 || points.length === 0
      ? null
      : points.reduce((sum, one) => sum + one, 0) / points.length / best;
  },
  describe: ({ rows, columns }, answer, { locale }) => {
    if (!isRecord(answer)) return '';
    const parts = rows.map(({ key, label }) => {
      const column = columns.find((one) => one.key === answer[key])?.label[locale] ?? '–';
      return say(answerWords.row, locale, { row: label[locale], column });
    });
    return parts.join(answerWords.rows[locale]);
  },
});

function cell(row: { key: string; label: Text }, column: { key: string; label: Text }) {
  const join = (locale: 'zh' | 'en'): string =>
    say(answerWords.row, locale, { row: row.label[locale], column: column.label[locale] });
  return { key: `${row.key}:${column.key}`, label: { zh: join('zh'), en: join('en') } };
}

/** What was given by row; null when it is no record, or is too large to be one of ours. */
function entriesOf(answer: unknown): [string, unknown][] | null {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return null;
  const entries: [string, unknown][] = Object.entries(answer);
  return entries.length > 20 ? null : entries;
}

function isCell(
  { rows, columns, allowsNotApplicable }: MatrixSettings,
  row: string,
  column: unknown,
): boolean {
  if (!rows.some(({ key }) => key === row)) return false;
  return column === notApplicable ? allowsNotApplicable : columns.some(({ key }) => key === column);
}

export const RankingSettings = z
  .strictObject({
    options: z.array(Line).min(2).max(20).refine(isUnique),
    /** How many places are asked for, the first ones; all unless said. */
    places: z.int().min(1).max(20).optional(),
  })
  .refine(({ options, places }) => places === undefined || places <= options.length);

/** Options in order, the best first. Conditions see those that got a place. */
export const rankingKind = questionKind({
  key: 'ranking',
  words: questionKindWords.ranking,
  settings: RankingSettings,
  field: ({ options }) => ({ type: 'choices', choices: options }),
  check: ({ options, places = options.length }, answer) => {
    if (!Array.isArray(answer)) return decline(answerReasons.unknownOption);
    const ranked = answer.filter((one) => typeof one === 'string');
    const isKnown = (one: unknown): boolean => options.some(({ key }) => key === one);
    if (!answer.every(isKnown) || new Set(ranked).size < ranked.length) {
      return decline(answerReasons.unknownOption);
    }
    if (ranked.length > places) return decline(answerReasons.tooMany);
    return ranked.length < places ? decline(answerReasons.rankMissing) : accept(ranked);
  },
  describe: ({ options }, answer, { locale }) =>
    (Array.isArray(answer) ? answer : [])
      .map((one, index) => {
        const option = options.find(({ key }) => key === one)?.label[locale] ?? String(one);
        return say(answerWords.rank, locale, { place: index + 1, option });
      })
      .join(answerWords.list[locale]),
});
