import type { ChannelAdapter } from '../adapter.ts';
import { pageChannel } from '../meta/page-channel.ts';
import { manifest } from './manifest.ts';

/** Direct messages of an Instagram account that belongs to a Facebook page. */
export const adapter: ChannelAdapter = pageChannel({
  manifest,
  object: 'instagram',
  // An app is told of Instagram by its webhooks; the page has to let it be told of anything.
  subscribed: 'messages',
});
