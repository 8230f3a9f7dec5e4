import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { written } from '../../kit/sensitive/written.ts';
import { BothLanguages, Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { themesManage, themesRead } from './permissions.ts';

/** Longest period that is looked at, in days. */
const themeDaysMax = 400;

/**
 * Where a sentence was said: with a rating, in a customer's last messages, as a complaint earlier in a conversation, in an
 * open question of a survey, in a ticket, or in a review of an order on a platform.
 */
const saidSources = ['answer', 'ending', 'complaint', 'survey', 'ticket', 'review'] as const;
export const SaidSource = z.enum(saidSources);
export type SaidSource = z.infer<typeof SaidSource>;

export const SaidFeeling = z.enum(['negative', 'neutral', 'positive']);
export type SaidFeeling = z.infer<typeof SaidFeeling>;

/** What a sentence may be about. */
export const SaidAspect = z.enum([
  'product',
  'packaging',
  'delivery',
  'service',
  'speed',
  'price',
  'refund',
  'ordering',
  'place',
]);
export type SaidAspect = z.infer<typeof SaidAspect>;

const isInOrder = ({ from, to }: { from: string; to: string }): boolean => {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days > 0 && days <= themeDaysMax;
};

const period = { from: Moment, to: Moment };
const narrowing = { source: SaidSource.optional(), aspect: SaidAspect.optional() };

const Count = z.number().int();
/** How many sentences, how they feel, and how many of them complain. */
const Felt = { count: Count, negative: Count, positive: Count, complaints: Count };

const ThemeTerm = z.object({ zh: z.string(), en: z.string() });

/** A theme and what was said of it in a period. */
export const ThemeLine = z.object({
  themeId: Id,
  name: written(ThemeTerm),
  /** True when a person named it. */
  isNamed: z.boolean(),
  /** The words that tell it, the strongest first. */
  terms: written(z.array(ThemeTerm)),
  reasonKey: z.string().nullable(),
  isHidden: z.boolean(),
  /** Themes that were merged into it. */
  merged: z.array(z.object({ themeId: Id, name: written(ThemeTerm) })),
  ...Felt,
  /** In the period before, of the same length. */
  before: Count,
  /** Whether its share of what is said moved by more than chance would (z of 2.58); null when too little was said. */
  moved: z.enum(['up', 'down', 'same']).nullable(),
  /** Sentences, and those that displease, in equal parts of the period. */
  trend: z.array(z.object({ count: Count, negative: Count })),
});
export type ThemeLine = z.infer<typeof ThemeLine>;

export const Themes = z.object({
  items: z.array(ThemeLine),
  all: z.object(Felt),
  /** Said before, in a period of the same length. */
  before: Count,
  /** What no theme holds. */
  rest: z.object(Felt),
  aspects: z.array(z.object({ aspect: SaidAspect, ...Felt })),
  /** When each part of the trends begins. */
  parts: z.array(Moment),
  /** When themes were last looked for; null before the first time. */
  foundAt: Moment.nullable(),
  isLooking: z.boolean(),
});
export type Themes = z.infer<typeof Themes>;

/** Only what the reader may see is counted: conversations as in lists, ratings with their own right. */
export const listThemes = endpoint('insights.list-themes', {
  method: 'GET',
  path: '/themes',
  may: themesRead,
  words: { zh: '查看顾客谈论的主题', en: 'See what customers speak of' },
  query: z.strictObject({ ...period, ...narrowing }).refine(isInOrder, { path: ['to'] }),
  callsPerMinute: 120,
  response: Themes,
});

/** One sentence as a customer said it. */
export const Quote = z.object({
  sentenceId: Id,
  text: written(z.string()),
  feeling: SaidFeeling,
  isComplaint: z.boolean(),
  aspects: z.array(SaidAspect),
  source: SaidSource,
  /** Where it can be read in full; of an anonymous survey nothing but the survey. */
  conversationId: Id.nullable(),
  ticketId: Id.nullable(),
  surveyId: Id.nullable(),
  /** Of a review, the number of the order that it is of, as its platform gives it. */
  orderNumber: z.string().nullable(),
  saidAt: Moment,
});
export type Quote = z.infer<typeof Quote>;

/** The sentences of a theme and of those merged into it, or of none (`rest`), newest first. */
export const listQuotes = endpoint('insights.list-quotes', {
  method: 'GET',
  path: '/themes/:themeId/quotes',
  may: themesRead,
  words: { zh: '查看主题背后的原话', en: 'See the quotes behind a theme' },
  params: z.strictObject({ themeId: z.union([Id, z.literal('rest')]) }),
  query: PageQuery.extend({ ...period, ...narrowing, feeling: SaidFeeling.optional() }).refine(isInOrder, {
    path: ['to'],
  }),
  response: Page(Quote),
});

/** Changes what is given; `mergedInto: null` takes a theme out of the one it was merged into. */
export const changeTheme = endpoint('insights.change-theme', {
  method: 'PATCH',
  path: '/themes/:themeId',
  may: themesManage,
  words: { zh: '修改主题', en: 'Change a theme' },
  params: z.strictObject({ themeId: Id }),
  body: z
    .strictObject({
      /** null: named by its words again. */
      name: BothLanguages(60).nullable(),
      reasonKey: z.string().max(100).nullable(),
      mergedInto: Id.nullable(),
      isHidden: z.boolean(),
    })
    .partial(),
  response: z.object({ themeId: Id }),
});

/** What themes are called, for screens that name groups of figures. */
export const listThemeNames = endpoint('insights.list-theme-names', {
  method: 'GET',
  path: '/theme-names',
  may: themesRead,
  words: { zh: '列出主题名称', en: 'List what themes are called' },
  response: z.object({ items: z.array(z.object({ themeId: Id, name: written(ThemeTerm) })) }),
});

/** Looks for new themes soon, instead of at night. */
export const findThemesNow = endpoint('insights.find-themes', {
  method: 'POST',
  path: '/themes/find',
  may: themesManage,
  words: { zh: '现在整理主题', en: 'Look for themes now' },
  callsPerMinute: 10,
  response: z.object({ isLooking: z.literal(true) }),
});
