import { handoffSettingsWords as words } from '@zhiyin/domain/handoffs';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Page } from '#ui/page/page.tsx';
import { DepartmentList } from './department-list.tsx';
import { TypeList } from './type-list.tsx';

/** Which teams are departments, and what they can be asked. */
export function SettingsPage() {
  const t = useSay();
  return (
    <Page title={t(words.title)} description={t(words.hint)}>
      <DepartmentList />
      <TypeList />
    </Page>
  );
}
