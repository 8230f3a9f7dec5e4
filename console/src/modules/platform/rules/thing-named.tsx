import { rulePageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useRuleCatalogue } from './catalogue.ts';

/** What a rule fired on: which kind of thing, and what it is called. */
export function ThingNamed({ kind, title }: { kind: string; title: string | null }) {
  const t = useSay();
  const known = useRuleCatalogue().data?.subjects.find((one) => one.kind === kind);
  const said = known ? t(known.words) : kind;
  if (title === null) return <>{said}</>;
  return (
    <>
      {t(words.thingNamed, { kind: said })}
      <bdi>{title}</bdi>
    </>
  );
}
