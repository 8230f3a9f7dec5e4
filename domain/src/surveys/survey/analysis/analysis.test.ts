import { describe, expect, it } from 'vitest';
import { parseForm } from '../../../kit/form/parse-form.ts';
import { surveyTemplates } from '../templates.ts';
import { analyse } from './analyse.ts';
import type { Answered } from './rated.ts';

function formOf(key: string) {
  const template = surveyTemplates.find((one) => one.key === key);
  const parsed = parseForm({
    ...template?.form,
    formId: '019ab2d4-0000-7000-8000-000000000001',
    version: 1,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.form;
}

const service = { form: formOf('service'), zone: 'Asia/Shanghai' };
const dayMs = 86_400_000;
const nowhere = { channel: null, class: null, agent: null, team: null, way: null };

/** Answers whose overall mark follows the attitude, and nothing else; the team north is the kinder one. */
const answers: Answered[] = Array.from({ length: 120 }, (_, place) => {
  const attitude = 1 + (place % 5);
  const wobble = [0, 0, 1, 0, -1][place % 7] ?? 0;
  return {
    at: new Date(Date.UTC(2026, 2, 1, 15) + (place % 10) * dayMs),
    groups: { ...nowhere, team: attitude > 3 ? 'north' : 'south' },
    answers: {
      attitude,
      quality: 1 + ((place * 3) % 4),
      efficiency: 3 + (Math.floor(place / 3) % 3),
      overall: Math.max(1, Math.min(5, attitude + wobble)),
      recommend: Math.min(10, attitude * 2),
      effort: 1 + (place % 7),
    },
  };
});

describe('drivers', () => {
  const { drivers } = analyse(answers, service);
  const all = drivers?.drivers ?? [];
  it('share out what they explain, to the last bit, and name what the outcome follows', () => {
    expect(drivers).toMatchObject({ outcome: { key: 'overall' }, n: 120, warnings: [], unvarying: [] });
    for (const by of ['lmg', 'johnson'] as const) {
      expect(all.reduce((sum, one) => sum + (one[by] ?? 0), 0)).toBeCloseTo(drivers?.explained ?? 0, 10);
    }
    expect(all.toSorted((a, b) => (b.lmg ?? 0) - (a.lmg ?? 0))[0]?.key).toBe('attitude');
    expect(all.find(({ key }) => key === 'attitude')?.odds?.low).toBeGreaterThan(5);
  });

  it('leave out other outcomes, and whatever everybody answered alike', () => {
    expect(all.map(({ key }) => key)).toEqual(['attitude', 'quality', 'efficiency', 'effort']);
    const alike = answers.map((one) => ({ ...one, answers: { ...one.answers, effort: 7 } }));
    const found = analyse(alike, service).drivers;
    expect(found?.unvarying.map(({ key }) => key)).toEqual(['effort']);
    expect(found?.drivers).toHaveLength(3);
  });

  it('say so when there are too few answers or copies, and give no shares of copies', () => {
    expect(analyse(answers.slice(0, 20), service).drivers?.warnings).toContain('few-answers');
    const copied = answers.map((one) => ({
      ...one,
      answers: { ...one.answers, quality: one.answers['attitude'] ?? 1 },
    }));
    expect(analyse(copied, service).drivers).toMatchObject({ explained: null, warnings: ['copied-drivers'] });
  });

  it('are of another question when that is asked for', () => {
    expect(analyse(answers, { ...service, outcome: 'recommend' }).drivers?.outcome.key).toBe('recommend');
  });
});

describe('the satisfaction index', () => {
  it('is what its visible weights and performances come to, and its weights are whole', () => {
    const { csi } = analyse(answers, service);
    for (const by of ['equal', 'form', 'importance'] as const) {
      const items = csi?.items ?? [];
      expect(items.reduce((sum, { weights }) => sum + (weights[by] ?? 0), 0)).toBeCloseTo(1, 10);
      const index = items.reduce((sum, one) => sum + (one.weights[by] ?? 0) * one.performance * 100, 0);
      expect(csi?.indices[by]).toBeCloseTo(index, 10);
    }
  });
});

describe('differences', () => {
  it('hold every group against the others, and correct p for all tests', () => {
    const { differences } = analyse(answers, service);
    const south = differences.filter(({ of }) => of === 'south');
    expect(south.find(({ key }) => key === 'attitude')).toMatchObject({ value: 0, others: 1, n: 72 });
    expect(south.find(({ key }) => key === 'quality')?.holm).toBeGreaterThan(0.05);
    for (const one of differences) {
      expect(one.holm).toBeGreaterThanOrEqual(one.discovery - 1e-12);
      expect(one.discovery).toBeGreaterThanOrEqual(one.p - 1e-12);
    }
  });

  it('of two groups test the larger against the other once, so that p is corrected for no test twice', () => {
    const two = answers.map((one, place) => ({
      ...one,
      groups: { ...nowhere, team: place < 70 ? 'south' : 'north' },
    }));
    const { differences } = analyse(two, { ...service, by: 'team' });
    expect(new Set(differences.map(({ of }) => of))).toEqual(new Set(['south']));
    expect(new Set(differences.map(({ key }) => key)).size).toBe(differences.length);
  });

  it('test no group of fewer than five, nor one that stands alone', () => {
    const grouped = (groupOf: (place: number) => string | null) =>
      answers.map((one, place) => ({ ...one, groups: { ...nowhere, team: groupOf(place) } }));
    for (const few of [grouped((place) => (place < 4 ? 'north' : 'south')), grouped(() => null)]) {
      expect(analyse(few, { ...service, by: 'team' })).toMatchObject({ grounds: [], differences: [] });
    }
  });

  it('begin with what there are groups by, unless a grouping is named', () => {
    const oneChannel = answers.map((one) => ({ ...one, groups: { ...one.groups, channel: 'web' } }));
    const found = analyse(oneChannel, service);
    expect(found).toMatchObject({ by: 'team', grounds: ['team'] });
    expect(found.differences.length).toBeGreaterThan(0);
    const asked = analyse(oneChannel, { ...service, by: 'channel' });
    expect(asked).toMatchObject({ by: 'channel', grounds: ['team'], differences: [] });
  });
});

describe('trends', () => {
  it('cut days where the shop is, and lose no answer', () => {
    const { trends, step } = analyse(answers, service);
    const overall = trends.find(({ key }) => key === 'overall');
    expect(step).toBe('day');
    expect(overall?.points[0]?.from).toBe('2026-03-01');
    expect(overall?.points).toHaveLength(10);
    expect(overall?.points.reduce((sum, { n }) => sum + n, 0)).toBe(120);
  });

  it('keep a part in which nobody answered, without a figure', () => {
    const gap = answers.filter(({ at }) => at.getUTCDate() !== 5);
    const points = analyse(gap, service).trends[0]?.points ?? [];
    expect(points[4]).toEqual({ from: '2026-03-05', n: 0, value: null, interval: null });
  });
});

it('finds nothing in no answers', () => {
  const found = analyse([], service);
  expect(found).toMatchObject({ trends: [], differences: [], csi: null, servqual: null, kano: [] });
  expect(found.drivers?.drivers).toEqual([]);
});

it('weighs SERVQUAL’s gaps by dimension', () => {
  const marks = { 'reliability-5-expected': 7, 'reliability-5-perceived': 5, 'empathy-18-expected': 6 };
  const row = { at: new Date(0), groups: nowhere, answers: { ...marks, 'empathy-18-perceived': 6 } };
  const { servqual, differences, drivers } = analyse([row, row], { ...service, form: formOf('servqual') });
  expect(servqual?.dimensions.map(({ gap }) => gap)).toEqual([null, -2, null, null, 0]);
  expect(servqual).toMatchObject({ unweighted: -1 });
  expect(servqual?.weighted).toBeCloseTo((-2 * 32) / 48, 10);
  expect({ differences, drivers }).toEqual({ differences: [], drivers: null });
});

it('sorts features by Kano’s table', () => {
  const said = (functional: string, dysfunctional: string): Answered => ({
    ...{ at: new Date(0), groups: nowhere },
    answers: { 'same-day-with': functional, 'same-day-without': dysfunctional },
  });
  const rows = [
    said('like', 'dislike'),
    said('like', 'neutral'),
    said('must', 'dislike'),
    said('like', 'dislike'),
  ];
  const { kano } = analyse(rows, { ...service, form: formOf('kano') });
  expect(kano).toHaveLength(3);
  expect(kano[0]).toMatchObject({ key: 'same-day', n: 4, kind: 'O', better: 0.75, worse: -0.75 });
  expect(kano[1]).toMatchObject({ n: 0, kind: null, better: null });
});
