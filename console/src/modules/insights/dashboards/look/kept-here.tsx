import { type Dashboard, dashboardWords as words } from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { KeptBanner } from '../kept-banner.tsx';
import { isUnsaved, type KeptDraft, keepDraft, keptDraft } from '../kept-draft.ts';

interface Props {
  readonly dashboard: Dashboard;
  readonly onEdit: () => void;
}

/** Offers to go on with what the reader changed and did not save, or to drop it. */
export function KeptHere({ dashboard, onEdit }: Props) {
  const t = useSay();
  const toast = useToast();
  const { memberId } = useSession().member;
  const { dashboardId } = dashboard;
  const [kept, setKept] = useState(() => keptDraft(memberId, dashboardId));
  if (!kept || !dashboard.isMine || !isUnsaved(kept, dashboard)) return null;
  const set = (draft: KeptDraft | null) => {
    keepDraft(memberId, dashboardId, draft);
    setKept(draft);
  };
  const drop = () => {
    set(null);
    toast.sayUndo(t(words.dropped), () => set(kept));
  };
  return (
    <KeptBanner kept={kept} saved={dashboard}>
      <Button onClick={onEdit}>{t(words.goOn)}</Button>
      <Button onClick={drop}>{t(words.drop)}</Button>
    </KeptBanner>
  );
}
