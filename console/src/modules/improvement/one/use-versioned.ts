import { improvementPageWords as words } from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';

/** Says a name with its version, where versions are counted. */
export function useVersioned(): (title: string, version: number | null) => string {
  const t = useSay();
  return (title, version) => (version === null ? title : t(words.versioned, { title, version }));
}
