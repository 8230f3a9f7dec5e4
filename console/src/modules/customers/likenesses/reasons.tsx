import type { LikenessReason } from '@zhiyin/domain/customers';
import { useSay } from '#lib/i18n/locale-context.ts';
import { reasonWords } from '../identities/identity-words.ts';

/** Why two customers may be the same person, in words. */
export function Reasons({ of }: { of: readonly LikenessReason[] }) {
  const t = useSay();
  return <span>{of.map((reason) => t(reasonWords[reason])).join(' · ')}</span>;
}
