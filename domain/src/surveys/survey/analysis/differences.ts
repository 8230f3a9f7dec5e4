import {
  adjustFalseDiscovery,
  adjustHolm,
  type Counted,
  shareDifference,
  sharesDiffer,
  welch,
} from '../../../statistics/index.ts';
import { type AnalysisGround, analysisGrounds, type GroupDifference } from './contract.ts';
import { type Answered, figureOf, marksGiven, type Rated } from './rated.ts';

/** Fewest marks of a group that is tested, and most groups. */
const [marksMin, groupsMax] = [5, 30];

type Tested = Omit<GroupDifference, 'holm' | 'discovery'>;

/**
 * Each group against all others, question by question, of two the larger against the other: shares by χ² with Newcombe's interval of the difference, NPS and
 * means by Welch. Every p is also given as Holm and as Benjamini and Hochberg correct it for all tests made here, the
 * clearest first.
 */
export function differencesOf(
  rows: readonly Answered[],
  questions: readonly Rated[],
  by: AnalysisGround,
): GroupDifference[] {
  const tested = questions.flatMap((rated) => testedOf(rows, rated, by));
  const p = tested.map((one) => one.p);
  const [holm, discovery] = [adjustHolm(p), adjustFalseDiscovery(p)];
  return tested
    .map((one, place) => ({ ...one, holm: holm[place] ?? 1, discovery: discovery[place] ?? 1 }))
    .sort((a, b) => a.p - b.p || (a.key + a.of < b.key + b.of ? -1 : 1));
}

/** By what there are groups to compare: one of enough answers, and enough others. */
export function comparableBy(rows: readonly Answered[]): AnalysisGround[] {
  return analysisGrounds.filter((ground) => {
    const known = rows.flatMap(({ groups }) => groups[ground] ?? []);
    const sizes = [...Map.groupBy(known, (of) => of).values()].map(({ length }) => length);
    return sizes.some((size) => size >= marksMin && known.length - size >= marksMin);
  });
}

function testedOf(rows: readonly Answered[], rated: Rated, by: AnalysisGround): Tested[] {
  const groups = [...Map.groupBy(rows, (row) => row.groups[by])]
    .flatMap(([of, own]) => (of === null ? [] : [{ of, marks: marksGiven(own, rated) }]))
    .filter(({ marks }) => marks.length > 0)
    .sort((a, b) => b.marks.length - a.marks.length || (a.of < b.of ? -1 : 1));
  return groups
    .filter(({ marks }) => marks.length >= marksMin)
    .slice(0, groups.length === 2 ? 1 : groupsMax)
    .flatMap(({ of, marks }) => {
      const others = marksGiven(
        rows.filter(({ groups: { [by]: group } }) => group !== of && group !== null),
        rated,
      );
      return againstOthers(of, rated, marks, others);
    });
}

function againstOthers(
  of: string,
  rated: Rated,
  marks: readonly number[],
  others: readonly number[],
): Tested[] {
  const [own, rest] = [figureOf(rated, marks), figureOf(rated, others)];
  if (others.length < marksMin || own.value === null || rest.value === null) return [];
  const test = rated.unit === 'share' ? ofShares(rated, marks, others) : ofMeans(rated, marks, others);
  if (test === null) return [];
  const { key, label, unit } = rated;
  return [
    { key, label, unit, of, n: own.n, value: own.value, interval: own.interval, others: rest.value, ...test },
  ];
}

type Test = Pick<Tested, 'difference' | 'low' | 'high' | 'p' | 'isThin'>;

function ofShares({ good }: Rated, marks: readonly number[], others: readonly number[]): Test | null {
  const counted = (of: readonly number[]): Counted => ({
    k: of.filter((mark) => mark >= good).length,
    n: of.length,
  });
  const [own, rest] = [counted(marks), counted(others)];
  const [test, difference] = [sharesDiffer([own, rest]), shareDifference(own, rest)];
  return test && difference && { ...difference, p: test.p, isThin: test.isThin };
}

function ofMeans({ unit }: Rated, marks: readonly number[], others: readonly number[]): Test | null {
  const value = (mark: number) => (unit === 'score' ? mark : 100 * (Number(mark >= 9) - Number(mark <= 6)));
  const test = welch(marks.map(value), others.map(value));
  if (test === null) return null;
  const { difference, low, high, p } = test;
  return { difference, low, high, p, isThin: Math.min(marks.length, others.length) < 20 };
}
