import { channelName } from '@zhiyin/domain/channels';
import { chatImportWords, importChannel } from '@zhiyin/domain/inbox';
import type { Say } from '#lib/i18n/locale-context.ts';

/** How a channel is called. */
export function channelSaid(t: Say, channel: string): string {
  const name = channelName(channel) ?? (channel === importChannel ? chatImportWords.channel : undefined);
  return name ? t(name) : channel;
}
