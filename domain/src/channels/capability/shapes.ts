import { z } from 'zod';

/** How a vendor counts a text: Unicode code points, JavaScript's units (an emoji is two or more), or bytes of UTF-8. */
export const textUnits = ['characters', 'utf16', 'bytes'] as const;
/** `segments` are the text messages that it makes, where each is paid for. */
const TextUnit = z.enum([...textUnits, 'segments']);
export type TextUnit = z.infer<typeof TextUnit>;

/** Files of some kinds that share a limit. Extensions are in lower case, without a dot. */
const FileKinds = z.object({
  mediaTypes: z.array(z.string()),
  extensions: z.array(z.string()),
  bytesMax: z.number().int().positive(),
  /** Whether the other side sees them as pictures within the conversation. */
  isPicture: z.boolean(),
});

/** What one message can carry one way. */
export const DraftLimits = z.object({
  text: z.object({ max: z.number().int().positive(), unit: TextUnit }),
  /** `null` where no files go. */
  files: z.object({ countMax: z.number().int().positive(), kinds: z.array(FileKinds) }).nullable(),
  /** `basic` are those of one UTF-16 unit: some vendors drop all others. */
  emoji: z.enum(['all', 'basic', 'none']),
  /** Whether an address can be tapped, is only read, or makes the vendor refuse the message. */
  links: z.enum(['tappable', 'text', 'refused']),
});
export type DraftLimits = z.infer<typeof DraftLimits>;

const Window = z.object({
  seconds: z.number().int().positive(),
  messagesMax: z.number().int().positive().nullable(),
});

const EachWay = z.object({ fromShop: z.boolean(), fromCustomer: z.boolean() });

/** What a channel can do, as data: the server holds everybody to it, and every composer obeys it. */
export const ChannelCapabilities = z.object({
  fromShop: DraftLimits,
  fromCustomer: DraftLimits,
  /** Whose typing the other side is told of. */
  typing: EachWay,
  /** Whose reading the other side is told of. */
  readMarks: EachWay,
  /** For how long the shop can alter or take back what it sent: 0 for never, `null` for always. */
  editSeconds: z.number().int().min(0).nullable(),
  recallSeconds: z.number().int().min(0).nullable(),
  /** For how long, and how often, the shop may write after the customer's last message; `null` for no such limit. */
  replyWindow: Window.nullable(),
  /** The same after other acts of the customer's than a message, by the adapter's name for the act. */
  actWindows: z.record(z.string(), Window).optional(),
  /** How many messages the vendor takes from the whole shop in a span of time; `null` for no such limit. */
  quota: z
    .object({ messages: z.number().int().positive(), perSeconds: z.number().int().positive() })
    .nullable(),
  /** Whether products, orders and menus can be shown as cards. */
  hasCards: z.boolean(),
  /** Whether messages are letters: with a subject, copies to others, and all their files in one. */
  isLetter: z.boolean().optional(),
  /** What no person wrote goes to one customer at most once in so many seconds; as often as it comes unless said. */
  automaticEverySeconds: z.number().int().positive().optional(),
});
export type ChannelCapabilities = z.infer<typeof ChannelCapabilities>;
