import type { Text } from '../../kit/words.ts';
import { fileBytesMax, mediaTypes } from '../../platform/index.ts';
import type { ChannelCapabilities, DraftLimits } from './shapes.ts';
import { capabilityWords } from './words.ts';

/** Names that systems have for kinds of files that we know under another. */
const alsoCalled = [
  'application/x-zip-compressed',
  'audio/x-m4a',
  'audio/x-wav',
  'image/heif',
  'text/markdown',
];

function ours(bytesMax: number): DraftLimits {
  const kinds = (isPicture: boolean) => {
    const those = mediaTypes.filter((one) => one.isPicture === isPicture);
    const types = those.map(({ type }) => type);
    return {
      mediaTypes: isPicture ? types : [...types, ...alsoCalled],
      extensions: those.flatMap(({ extensions }) => extensions),
      bytesMax,
      isPicture,
    };
  };
  return {
    text: { max: 10_000, unit: 'utf16' },
    files: { countMax: 10, kinds: [kinds(true), kinds(false)] },
    emoji: 'all',
    links: 'tappable',
  };
}

const bothWays = { fromShop: true, fromCustomer: true } as const;

/** A conversation that our own page shows: nobody stands between. */
const ourPage: ChannelCapabilities = {
  fromShop: ours(fileBytesMax.member),
  fromCustomer: ours(fileBytesMax.visitor),
  typing: bothWays,
  readMarks: bothWays,
  editSeconds: 0,
  recallSeconds: 0,
  replyWindow: null,
  quota: null,
  hasCards: true,
};

/** What a note for colleagues can carry: it goes through no channel. */
export const noteLimits: DraftLimits = ourPage.fromShop;

/** A way customers reach the shop. */
interface Channel {
  readonly name: Text;
  readonly capabilities: ChannelCapabilities;
}

/** Every channel, by the key that conversations keep. A new one is a line here. */
const channels: ReadonlyMap<string, Channel> = new Map([
  ['widget', { name: capabilityWords.channelWidget, capabilities: ourPage }],
  ['portal', { name: capabilityWords.channelPortal, capabilities: ourPage }],
]);

/** What a channel can do; `undefined` for one that is no longer here, to which nothing can be sent. */
export function capabilitiesOf(channel: string): ChannelCapabilities | undefined {
  return channels.get(channel)?.capabilities;
}

/** How a channel is called; `undefined` for one that is no longer here. */
export function channelName(channel: string): Text | undefined {
  return channels.get(channel)?.name;
}
