import { type ImprovementAction, improvementPageWords as words } from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';

/** What has become of an action; one that is planned says so only when it is late. */
export function ActionTag({ action: { state, isOverdue } }: { action: ImprovementAction }) {
  const t = useSay();
  if (state === 'done') return <StatusTag tone="jade">{t(words.done)}</StatusTag>;
  if (state === 'dropped') return <StatusTag tone="ash">{t(words.dropped)}</StatusTag>;
  return isOverdue ? <StatusTag tone="seal">{t(words.late)}</StatusTag> : null;
}
