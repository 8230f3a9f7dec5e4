import { dashboardWords as words } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Banner } from '#ui/page/banner.tsx';
import { useLateness } from '../data.ts';

/** Says so while figures are late, because very much is being written. */
export function LateBanner() {
  const t = useSay();
  const format = useFormat();
  const seconds = useLateness();
  if (seconds === null) return null;
  return (
    <Banner tone="amber" icon="clock">
      {t(words.late, { for: format.duration(seconds) })}
    </Banner>
  );
}
