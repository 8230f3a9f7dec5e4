import { Link } from '@tanstack/react-router';
import { approvalPageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { ApprovalCard } from './approval-card.tsx';
import { useApproval } from './data.ts';

/** One approval that concerns the reader, who need not see the thing that it is about. */
export function ApprovalPage({ approvalId }: { approvalId: string }) {
  const t = useSay();
  const { data: approval, isPending, error, refetch } = useApproval(approvalId);
  const title = approval && approval.title !== '' ? approval.title : t(words.approval);
  const acts = (
    <>
      <Link to="/approvals">{t(words.back)}</Link>
      {approval?.path && <Link to={approval.path}>{t(words.openThing)}</Link>}
    </>
  );
  return (
    <Page title={title} actions={acts} width="text">
      {isPending && <PageLoading rows={5} />}
      {!isPending && !approval && <PageError error={error} onRetry={refetch} />}
      {approval && <ApprovalCard approval={approval} />}
    </Page>
  );
}
