import type { ChannelAdapter } from '../adapter.ts';
import { pageChannel } from '../meta/page-channel.ts';
import { manifest } from './manifest.ts';

/** Messenger of a Facebook page. */
export const adapter: ChannelAdapter = pageChannel({
  manifest,
  object: 'page',
  subscribed: 'messages,message_echoes,message_edits,messaging_postbacks,message_deliveries,message_reads',
});
