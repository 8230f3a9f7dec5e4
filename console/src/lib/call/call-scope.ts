import type { Locale } from '@zhiyin/domain/kit';

/**
 * In which language and for which workspace calls are made. One object for the page, since calls also start outside
 * components; only `LocaleProvider`, `SessionProvider` and `SignedIn` write it.
 */
export const callScope: CallScope = { locale: 'zh', workspaceId: null, onReadOnly: () => {} };

interface CallScope {
  locale: Locale;
  workspaceId: string | null;
  /** Hears that something was not saved because nothing can be saved. */
  onReadOnly: () => void;
}
