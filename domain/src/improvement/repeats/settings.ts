import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id } from '../../kit/shapes.ts';
import { improvementWork } from '../permissions.ts';

/** What low scores may have in common: their cause, what was bought, whose customers they were. */
export const repeatKinds = ['reason', 'product', 'team'] as const;
export type RepeatKind = (typeof repeatKinds)[number];

const Times = z.int().min(0).max(100);

/** When low scores that repeat become a finding by themselves. */
export const RepeatSettings = z.strictObject({
  isOn: z.boolean(),
  /** Low scores of so many days count together. */
  days: z.int().min(1).max(90),
  /** So many of one cause, product or team open a finding; 0 never. */
  reasonTimes: Times,
  productTimes: Times,
  teamTimes: Times,
  /** Whose they are at first; null is the owner of the shop. */
  ownerId: Id.nullable(),
});
export type RepeatSettings = z.infer<typeof RepeatSettings>;

/** What a shop begins with. A team has low scores of many causes: more of them must come together to mean something. */
export const firstRepeatSettings: RepeatSettings = {
  isOn: true,
  days: 14,
  reasonTimes: 3,
  productTimes: 3,
  teamTimes: 8,
  ownerId: null,
};

/** How many of a kind open a finding; null when they never do. */
export function timesOf(settings: RepeatSettings, kind: RepeatKind): number | null {
  const { reasonTimes: reason, productTimes: product, teamTimes: team } = settings;
  const times = { reason, product, team }[kind];
  return settings.isOn && times > 0 ? times : null;
}

/**
 * From when on low scores count: so many days back, and never what a finding that is closed has seen already.
 *
 * @example countedFrom(new Date('2026-03-15'), 14, null) // 2026-03-01
 */
export function countedFrom(now: Date, days: number, closedAt: Date | null): Date {
  const start = now.getTime() - days * 86_400_000;
  return new Date(Math.max(start, closedAt?.getTime() ?? start));
}

export const getRepeatSettings = endpoint('improvement.get-settings', {
  method: 'GET',
  path: '/improvement-settings',
  may: improvementWork,
  words: { zh: '查看问题自动登记的设置', en: 'Get when findings are opened by themselves' },
  response: RepeatSettings,
});

export const changeRepeatSettings = endpoint('improvement.change-settings', {
  method: 'PATCH',
  path: '/improvement-settings',
  may: improvementWork,
  words: { zh: '修改问题自动登记的设置', en: 'Set when findings are opened by themselves' },
  body: RepeatSettings.partial(),
  response: RepeatSettings,
});
