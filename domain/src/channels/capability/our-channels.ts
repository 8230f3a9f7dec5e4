import type { Text } from '../../kit/words.ts';
import { fileBytesMax, mediaTypes } from '../../platform/index.ts';
import { adapterNames } from '../adapters/names.ts';
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

/** Our own channels, by the key that conversations keep; those of adapters say for themselves what they can do. */
const channels: ReadonlyMap<string, Channel> = new Map([
  ['widget', { name: capabilityWords.channelWidget, capabilities: ourPage }],
  ['portal', { name: capabilityWords.channelPortal, capabilities: ourPage }],
]);

/** What every channel is called. */
const names: ReadonlyMap<string, Text> = new Map([
  ...[...channels].map(([key, { name }]) => [key, name] as const),
  ...Object.entries(adapterNames),
]);

/** The keys of all channels. */
export const channelKeys: readonly string[] = [...names.keys()];

/** What one of our own channels can do; `undefined` for those of adapters, and for one that is no longer here. */
export function capabilitiesOf(channel: string): ChannelCapabilities | undefined {
  return channels.get(channel)?.capabilities;
}

/** How a channel is called; `undefined` for one that is no longer here. */
export function channelName(channel: string): Text | undefined {
  return names.get(channel);
}
