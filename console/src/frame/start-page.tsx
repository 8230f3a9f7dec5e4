import { Navigate } from '@tanstack/react-router';
import { words } from '@zhiyin/domain/console';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { useWings } from '#ui/shell/modules-context.ts';

/** Nobody works on a start page: it leads to the first page that the member may open. */
export function StartPage() {
  const t = useSay();
  const first = useWings()[0]?.pages[0];
  if (first) return <Navigate to={first.path} replace />;
  return <Empty icon="lock" title={t(words.nothingOpenTitle)} sentence={t(words.errorForbidden)} />;
}
