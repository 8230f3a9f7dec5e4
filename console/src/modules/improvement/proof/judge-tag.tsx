import { type Finding, improvementPageWords as words } from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { dayOf } from '#modules/platform';
import { StatusTag } from '#ui/show/status-tag.tsx';

/** Says of a finding that is not closed that the day of its goal is over where the shop is, as the digest counts. */
export function JudgeTag({ finding: { state, until } }: { finding: Pick<Finding, 'state' | 'until'> }) {
  const t = useSay();
  const { timeZone } = useSession().workspace;
  if (state === 'closed' || until === null || until >= dayOf(new Date(), timeZone)) return null;
  return <StatusTag tone="amber">{t(words.toJudge)}</StatusTag>;
}
