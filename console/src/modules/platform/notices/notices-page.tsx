import { noticePageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Page } from '#ui/page/page.tsx';
import { NoticeList } from './notice-list.tsx';

/** What the reader was told, on a page of its own. */
export function NoticesPage() {
  const t = useSay();
  return (
    <Page title={t(words.notices)} width="text">
      <NoticeList isTitled />
    </Page>
  );
}
