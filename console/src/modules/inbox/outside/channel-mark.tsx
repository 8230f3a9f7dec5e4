import { channelName, isOutside } from '@zhiyin/domain/channels';
import type { Conversation } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';

/** Says by which vendor a conversation came; our own chat is the rule and says nothing. */
export function ChannelMark({ conversation: { channel } }: { conversation: Conversation }) {
  const t = useSay();
  const name = isOutside(channel) ? channelName(channel) : undefined;
  return name ? <StatusTag tone="azure">{t(name)}</StatusTag> : null;
}
