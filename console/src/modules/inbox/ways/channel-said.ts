import { channelName } from '@zhiyin/domain/channels';
import type { Say } from '#lib/i18n/locale-context.ts';

/** How a channel is called. */
export function channelSaid(t: Say, channel: string): string {
  const name = channelName(channel);
  return name ? t(name) : channel;
}
