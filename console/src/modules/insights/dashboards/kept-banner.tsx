import { type Dashboard, dashboardWords as words } from '@zhiyin/domain/insights';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Banner } from '#ui/page/banner.tsx';
import type { KeptDraft } from './kept-draft.ts';

interface Props {
  readonly kept: KeptDraft;
  readonly saved: Dashboard;
  readonly children: ReactNode;
}

/** Says that changes are kept here and not saved, and what saving them would replace; beside it, what can be done. */
export function KeptBanner({ kept, saved, children }: Props) {
  const t = useSay();
  return (
    <Banner tone="amber" icon="edit" action={children}>
      {t(kept.after === saved.revision ? words.keptHere : words.keptOlder)}
    </Banner>
  );
}
