import { words } from '@zhiyin/domain/console';
import type { Permission } from '@zhiyin/domain/kit';
import type { ReactNode } from 'react';
import { Refused } from '#lib/call/refused.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { PageError } from '#ui/page/page-error.tsx';

/** Spares whoever may not see a page the page's own failures, one for each thing it asks. The server decides anyway. */
export function MembersWho({ may, children }: { may: Permission; children: ReactNode }) {
  const t = useSay();
  const isAllowed = useMay()(may);
  if (isAllowed) return children;
  const { key: reason } = words.errorForbidden;
  return (
    <PageError
      error={new Refused({ kind: 'forbidden', reason, message: t(words.errorForbidden), fields: [] })}
    />
  );
}
