import { type ChannelAccount, accountPageWords as words } from '@zhiyin/domain/channels';
import { useSay } from '#lib/i18n/locale-context.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';

/** How a connected channel stands: off, not tried yet, in trouble, or as it should be. */
export function AccountLight({ account }: { account: ChannelAccount }) {
  const t = useSay();
  if (account.archivedAt !== null) return <StatusTag tone="ash">{t(words.stateOff)}</StatusTag>;
  if (account.state === 'trouble') return <StatusTag tone="seal">{t(words.stateTrouble)}</StatusTag>;
  if (account.state === 'unchecked') return <StatusTag tone="amber">{t(words.stateUnchecked)}</StatusTag>;
  return <StatusTag tone="jade">{t(words.stateWell)}</StatusTag>;
}
