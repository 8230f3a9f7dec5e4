import type { Locale } from '@zhiyin/domain/kit';

/**
 * In which language and for which workspace calls are made. One object for the page, since calls also start outside
 * components; only `LocaleProvider` and `SessionProvider` write it.
 */
export const callScope: { locale: Locale; workspaceId: string | null } = { locale: 'zh', workspaceId: null };
