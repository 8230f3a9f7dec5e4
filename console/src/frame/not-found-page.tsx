import { Link } from '@tanstack/react-router';
import { words } from '@zhiyin/domain/console';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Empty } from '#ui/page/empty.tsx';

export function NotFoundPage() {
  const t = useSay();
  return (
    <Empty
      icon="search"
      title={t(words.notFoundTitle)}
      sentence={t(words.errorMissing)}
      action={<Link to="/">{t(words.backToStart)}</Link>}
    />
  );
}
