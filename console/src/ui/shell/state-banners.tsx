import { words } from '@zhiyin/domain/console';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useLineState } from '#lib/live/live-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { Banner } from '#ui/page/banner.tsx';

/** What the whole house must know: no line to the server, or a server that cannot store. */
export function StateBanners() {
  const t = useSay();
  const line = useLineState();
  const { isReadOnly } = useSession();
  return (
    <>
      {line === 'offline' && (
        <Banner tone="seal" icon="plug">
          {t(words.offlineBanner)}
        </Banner>
      )}
      {line === 'restarting' && (
        <Banner tone="amber" icon="refresh">
          {t(words.restartBanner)}
        </Banner>
      )}
      {isReadOnly && (
        <Banner tone="amber" icon="lock">
          {t(words.readOnlyBanner)}
        </Banner>
      )}
    </>
  );
}
