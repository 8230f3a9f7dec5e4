import type { Answers } from './check-response.ts';
import type { Form } from './form.ts';

/** One section's part in a score; `score` is null when nothing in it applied, and then its `weight` is 0. */
export interface SectionScore {
  readonly section: string | null;
  readonly score: number | null;
  readonly weight: number;
}

/** One question's part in a score: its share of full marks from 0 to 1, null when it did not apply. */
export interface ItemScore {
  readonly key: string;
  readonly share: number | null;
  /** 0 for a fatal question that counts for nothing else. */
  readonly weight: number;
}

/** From 0 to 100; null when no scored question was answered. */
export interface Score {
  /** What counts: 0 when a fatal question got its worst answer, the raw score otherwise. */
  readonly score: number | null;
  readonly raw: number | null;
  /** The fatal questions that got their worst answer. */
  readonly failed: readonly string[];
  readonly sections: readonly SectionScore[];
  readonly items: readonly ItemScore[];
}

/**
 * Scores the answers of a scorecard, a test or a survey: the weighted mean of its questions within each section, then
 * of its sections. Questions left out or not applicable leave numerator and denominator, a section of which nothing
 * applies is dropped, and the other weights stand for the whole. A section without a weight of its own weighs as much
 * as its applicable questions. A fatal question without a weight moves nothing until it fails. Not rounded.
 *
 * @example scoreResponse(form, { greeting: 5, empathy: 3 }) // stars of equal weight: 100 and 50, so score 75
 */
export function scoreResponse(form: Form, answers: Answers): Score {
  const items = scoredItems(form, answers);
  const keys = [...new Set(items.map(({ section }) => section))];
  const sections = keys.map((section): SectionScore => {
    const members = items.filter((item) => item.section === section);
    const score = mean(members.map(({ share, weight }) => ({ value: share, weight })));
    const own = form.definition.sections.find(({ key }) => key === section)?.weight;
    const applicable = members.filter(({ share }) => share !== null);
    const weight = total(applicable) === 0 ? 0 : (own ?? total(applicable));
    return { section, score: score === null ? null : score * 100, weight };
  });
  const raw = mean(sections.map(({ score, weight }) => ({ value: score, weight })));
  const failed = items.filter(({ isFatal, share }) => isFatal && share === 0).map(({ key }) => key);
  return {
    score: failed.length > 0 ? 0 : raw,
    raw,
    failed,
    sections,
    items: items.map(({ key, share, weight }) => ({ key, share, weight })),
  };
}

interface Item extends ItemScore {
  readonly section: string | null;
  readonly isFatal: boolean;
}

function scoredItems(form: Form, answers: Answers): Item[] {
  return form.questions.flatMap(({ question, kind }) => {
    const { key, weight = 0, isFatal, section = null } = question;
    if (weight === 0 && !isFatal) return [];
    const answer = answers[key];
    return [{ key, section, weight, isFatal, share: answer === undefined ? null : kind.score(answer) }];
  });
}

/** The weighted mean of what is there; null when nothing is. */
function mean(parts: readonly { value: number | null; weight: number }[]): number | null {
  const there = parts.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]));
  const weight = total(there);
  if (weight === 0) return null;
  return there.reduce((sum, part) => sum + part.value * part.weight, 0) / weight;
}

function total(parts: readonly { weight: number }[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}
