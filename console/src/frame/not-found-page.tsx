import { Link } from '@tanstack/react-router';
import { words } from '@zhiyin/domain/console';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';

export function NotFoundPage() {
  const t = useSay();
  return (
    <Page title={t(words.notFoundTitle)}>
      <Empty
        icon="search"
        title={t(words.errorMissing)}
        action={<Link to="/">{t(words.backToStart)}</Link>}
      />
    </Page>
  );
}
