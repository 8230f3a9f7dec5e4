import { z } from 'zod';
import { written } from '../../kit/sensitive/written.ts';
import { Id, Moment, Paragraphs } from '../../kit/shapes.ts';
import type { Text } from '../../kit/words.ts';

/** How far a suggestion has come. The last three say what became of it. */
export const suggestionStates = ['new', 'considering', 'planned', 'done', 'declined'] as const;
export const SuggestionState = z.enum(suggestionStates);
export type SuggestionState = z.infer<typeof SuggestionState>;

export const suggestionStateWords: Readonly<Record<SuggestionState, Text>> = {
  new: { zh: '新收到', en: 'New' },
  considering: { zh: '研究中', en: 'Considering' },
  planned: { zh: '已采纳', en: 'Planned' },
  done: { zh: '已实现', en: 'Done' },
  declined: { zh: '不采纳', en: 'Declined' },
};

/** Whether a suggestion in this state waits for nothing more. */
export function isSettled(state: SuggestionState): boolean {
  return state === 'done' || state === 'declined';
}

export const suggestionTopics = ['product', 'service', 'delivery', 'price', 'site', 'other'] as const;
export const SuggestionTopic = z.enum(suggestionTopics);
export type SuggestionTopic = z.infer<typeof SuggestionTopic>;

export const suggestionTopicWords: Readonly<Record<SuggestionTopic, Text>> = {
  product: { zh: '商品', en: 'Products' },
  service: { zh: '服务', en: 'Service' },
  delivery: { zh: '物流配送', en: 'Delivery' },
  price: { zh: '价格与活动', en: 'Prices and offers' },
  site: { zh: '页面与使用', en: 'Shop pages' },
  other: { zh: '其他', en: 'Something else' },
};

/** What a suggester can come by, and `colleague` for what somebody of the shop wrote down. */
const suggestionDoors = ['portal', 'widget', 'poster'] as const;
export const SuggestionDoor = z.enum(suggestionDoors);
export const suggestionWays = [...suggestionDoors, 'colleague'] as const;
export const SuggestionWay = z.enum(suggestionWays);
export type SuggestionWay = z.infer<typeof SuggestionWay>;

export const suggestionWayWords: Readonly<Record<SuggestionWay, Text>> = {
  portal: { zh: '自助页面', en: 'Portal' },
  widget: { zh: '聊天窗口', en: 'Chat' },
  poster: { zh: '二维码海报', en: 'QR poster' },
  colleague: { zh: '同事代记', en: 'A colleague' },
};

/** What somebody suggests, and what the shop says to it. */
export const SuggestionText = Paragraphs(2000);

export const Suggestion = z.object({
  suggestionId: Id,
  text: written(z.string()),
  topic: SuggestionTopic,
  state: SuggestionState,
  way: SuggestionWay,
  /** Null: nobody has it yet. */
  ownerId: Id.nullable(),
  /** Null for whoever did not say who they are. */
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  /** Whether what becomes of it reaches them by mail; their own page tells them all the same. */
  isMailed: z.boolean(),
  receivedAt: Moment,
  answerBy: Moment,
  /** When the suggester was first told something; null until then. */
  answeredAt: Moment.nullable(),
  isOverdue: z.boolean(),
  /** When it was done or declined. */
  settledAt: Moment.nullable(),
  /** When its suggester took it back; then its text is gone. */
  withdrawnAt: Moment.nullable(),
  /** How many suggested it: this one, and those that were joined to it. */
  supporters: z.int(),
  /** The suggestion that it was joined to, whose answers are its own. */
  joinedTo: Id.nullable(),
  revision: z.int(),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** What was said about a suggestion: to its suggesters, or among colleagues. */
const SuggestionRemark = z.object({
  remarkId: Id,
  at: Moment,
  memberId: Id.nullable(),
  isInternal: z.boolean(),
  text: written(z.string()),
  /** What it became with this answer; null when it stayed what it was. */
  state: SuggestionState.nullable(),
});
export type SuggestionRemark = z.infer<typeof SuggestionRemark>;

/** A suggestion as another one's page shows it. */
const SuggestionBrief = Suggestion.pick({
  suggestionId: true,
  text: true,
  state: true,
  way: true,
  receivedAt: true,
  customerName: true,
  supporters: true,
  revision: true,
});
export type SuggestionBrief = z.infer<typeof SuggestionBrief>;

export const SuggestionDetail = Suggestion.extend({
  remarks: z.array(SuggestionRemark),
  joined: z.array(SuggestionBrief),
  /** Others that may be about the same, the likest first. */
  similar: z.array(SuggestionBrief),
});
export type SuggestionDetail = z.infer<typeof SuggestionDetail>;

export const suggestionParams = z.strictObject({ suggestionId: Id });
/** The revision that the writer saw. */
export const SeenSuggestion = { revision: z.int().min(0) };

/** How the shop's box is set up. */
export const SuggestionSettings = z.object({
  isOpen: z.boolean(),
  /** Who gets what comes in; null: whoever takes it. */
  ownerId: Id.nullable(),
  /** Within how many days each is answered. */
  answerDays: z.int().min(1).max(60),
  /** Said above the box; empty: our own words. */
  introZh: z.union([z.literal(''), Paragraphs(500)]),
  introEn: z.union([z.literal(''), Paragraphs(500)]),
});
export type SuggestionSettings = z.infer<typeof SuggestionSettings>;

export const firstSuggestionSettings: SuggestionSettings = {
  isOpen: false,
  ownerId: null,
  answerDays: 3,
  introZh: '',
  introEn: '',
};
