import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Moment } from '../../kit/shapes.ts';
import { SuggestionDoor, SuggestionState, SuggestionText, SuggestionTopic } from './shapes.ts';

const shop = z.strictObject({ shopKey: z.string().max(100) });
/** What stands behind the `#` of a suggestion's own page: its id with our signature, which nobody can guess or make. */
const key = z.string().regex(/^[\w.-]{20,120}$/);

/** Whether the shop has a box, and what it says above it; null: our own words. */
export const openSuggestionBox = endpoint('suggestions.open-box', {
  method: 'GET',
  path: '/portals/:shopKey/suggestion-box',
  may: 'anyone',
  words: { zh: '打开建议箱', en: 'Open the suggestion box' },
  params: shop,
  response: z.object({ isOpen: z.boolean(), introZh: z.string(), introEn: z.string() }),
});

/** `submissionId` is made by the page once, so that a repeated send is stored once. */
export const suggest = endpoint('suggestions.suggest', {
  method: 'POST',
  path: '/portals/:shopKey/suggestions',
  may: 'anyone',
  words: { zh: '提建议', en: 'Suggest something' },
  params: shop,
  body: z.strictObject({
    submissionId: Id,
    text: SuggestionText,
    topic: SuggestionTopic,
    door: SuggestionDoor.default('portal'),
    /** True: not as whoever is signed in. */
    isAnonymous: z.boolean().default(false),
    /** Where to tell what becomes of it; may be empty. */
    email: z.union([z.literal(''), z.email().max(254)]).default(''),
    locale: z.enum(['zh', 'en']),
    /** Stands in the page where no person sees it: whoever fills it in is a machine, and nothing is kept. */
    website: z.string().max(200).default(''),
  }),
  bodyBytesMax: 32 * 1024,
  callsPerMinute: 5,
  response: z.object({ key: z.string() }),
});

/** A suggestion as its suggester sees it: nothing of who in the shop has it. */
export const OwnSuggestion = z.object({
  text: z.string(),
  topic: SuggestionTopic,
  state: SuggestionState,
  receivedAt: Moment,
  answerBy: Moment,
  /** How many suggested the same, this one counted. */
  supporters: z.int(),
  answers: z.array(z.object({ at: Moment, text: z.string(), state: SuggestionState.nullable() })),
});
export type OwnSuggestion = z.infer<typeof OwnSuggestion>;

export const followSuggestion = endpoint('suggestions.follow', {
  method: 'POST',
  path: '/portals/:shopKey/suggestion',
  may: 'anyone',
  words: { zh: '查看自己的建议', en: 'See what became of one’s suggestion' },
  params: shop,
  body: z.strictObject({ key }),
  callsPerMinute: 60,
  isReading: true,
  /** Null when the key is none of ours, or it was taken back. */
  response: z.object({ suggestion: OwnSuggestion.nullable() }),
});

/** Takes a suggestion back: its text and address are deleted. */
export const withdrawSuggestion = endpoint('suggestions.withdraw', {
  method: 'POST',
  path: '/portals/:shopKey/suggestion/withdrawal',
  may: 'anyone',
  words: { zh: '撤回自己的建议', en: 'Take one’s suggestion back' },
  params: shop,
  body: z.strictObject({ key }),
  callsPerMinute: 20,
  response: Done,
});

/** The caller's own, the latest first, with the key of each one's page. */
export const listOwnSuggestions = endpoint('suggestions.list-own', {
  method: 'GET',
  path: '/visitor/suggestions',
  may: 'visitor',
  words: { zh: '顾客查看自己的建议', en: 'List one’s own suggestions as a customer' },
  response: z.object({
    items: z.array(
      OwnSuggestion.pick({ text: true, topic: true, state: true, receivedAt: true }).extend({
        key: z.string(),
        isAnswered: z.boolean(),
      }),
    ),
  }),
});
