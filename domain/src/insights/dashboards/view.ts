import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { MetricPeriod } from '../../kit/metric/period.ts';

/** The spans one chooses from, up to and with today unless they say otherwise. */
export const viewSpans = [
  'today',
  'yesterday',
  'last-7',
  'last-30',
  'last-90',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'custom',
] as const;
export type ViewSpan = (typeof viewSpans)[number];

/** What a dashboard can be narrowed to as a whole. A card whose metric knows no such field is not narrowed by it. */
export const viewFields = ['channel', 'team', 'assignee', 'reason'] as const;
export type ViewField = (typeof viewFields)[number];

/** What figures stand beside: nothing, the period before, the same dates last year, or the goal that is set. */
export const viewCompares = ['none', 'previous', 'year', 'target'] as const;
export type ViewCompare = (typeof viewCompares)[number];

/** Whether a field is one that dashboards are narrowed by. */
export function isViewField(field: string): field is ViewField {
  return viewFields.some((one) => one === field);
}

const Day = z.iso.date().refine((day) => /^[12]\d{3}-/.test(day));
const Values = z.array(z.string().min(1).max(200)).max(50);

/** How all cards of a dashboard are looked at: when, beside what, and narrowed to whom. */
export const View = z
  .strictObject({
    span: z.enum(viewSpans),
    /** For `custom`: the first and the last day. */
    from: Day.nullable(),
    to: Day.nullable(),
    compare: z.enum(viewCompares),
    channel: Values,
    team: Values,
    assignee: Values,
    reason: Values,
  })
  .refine(({ span, from, to }) => span !== 'custom' || isSpan(from, to));
export type View = z.infer<typeof View>;

/** Longest period somebody may choose, in days: three years. */
const daysMax = 1096;

function isSpan(from: string | null, to: string | null): boolean {
  if (from === null || to === null || from > to) return false;
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days < daysMax;
}

/** A view of the last days, beside the days before, narrowed to nothing. */
export function viewOf(span: ViewSpan): View {
  const all = { channel: [], team: [], assignee: [], reason: [] };
  return { span, from: null, to: null, compare: 'previous', ...all };
}

/** The same days, narrowed to nothing. */
export function widened({ span, from, to, compare }: View): View {
  return { ...viewOf(span), from, to, compare };
}

const lastDays: Readonly<Partial<Record<ViewSpan, number>>> = { 'last-7': 7, 'last-30': 30, 'last-90': 90 };

/**
 * The days a view means, where `today` is a local day of the zone. Weeks begin on Monday; what runs still ends with
 * today.
 *
 * @example periodOfView(viewOf('last-7'), '2026-03-08', 'Asia/Shanghai') // from 2026-03-02 until before 2026-03-09
 */
export function periodOfView(
  view: Pick<View, 'span' | 'from' | 'to'>,
  today: string,
  zone: string,
): MetricPeriod {
  const now = Temporal.PlainDate.from(today);
  const [from, to] = daysOfSpan(view, now);
  return { from: from.toString(), to: to.add({ days: 1 }).toString(), zone };
}

/** The first and the last day. */
function daysOfSpan(
  { span, from, to }: Pick<View, 'span' | 'from' | 'to'>,
  now: Temporal.PlainDate,
): [Temporal.PlainDate, Temporal.PlainDate] {
  const monday = now.subtract({ days: now.dayOfWeek - 1 });
  const first = now.with({ day: 1 });
  switch (span) {
    case 'yesterday':
      return [now.subtract({ days: 1 }), now.subtract({ days: 1 })];
    case 'this-week':
      return [monday, now];
    case 'last-week':
      return [monday.subtract({ days: 7 }), monday.subtract({ days: 1 })];
    case 'this-month':
      return [first, now];
    case 'last-month':
      return [first.subtract({ months: 1 }), first.subtract({ days: 1 })];
    case 'custom':
      return [Temporal.PlainDate.from(from ?? now), Temporal.PlainDate.from(to ?? now)];
    default:
      return [now.subtract({ days: (lastDays[span] ?? 1) - 1 }), now];
  }
}
