import { pathOf, resolveReason } from '@zhiyin/domain/reasons';
import { useLocale } from '#lib/i18n/locale-context.ts';
import { useReasons } from '../data.ts';

/** What a reason is called today, with what stands above it; its key while the tree is not known. */
export function ReasonName({ reasonKey }: { reasonKey: string }) {
  const { locale } = useLocale();
  const tree = useReasons().data?.items ?? [];
  const reason = resolveReason(tree, reasonKey);
  const path = reason ? pathOf(tree, reason.key) : [];
  return <bdi>{path.map((one) => one.words[locale]).join(' / ') || reasonKey}</bdi>;
}
