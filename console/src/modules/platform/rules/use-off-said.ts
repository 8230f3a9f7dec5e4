import { type SwitchedOff, rulePageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useRuleCatalogue } from './catalogue.ts';

/** Says why a rule switched itself off: what failed again and again, or what is no longer there. */
export function useOffSaid(): (off: SwitchedOff) => string {
  const t = useSay();
  const actions = useRuleCatalogue().data?.actions ?? [];
  return ({ cause, action, why }) => {
    if (cause === 'unreadable') return t(words.unreadable, { why: t(why) });
    const known = actions.find(({ key }) => key === action);
    const what = known ? t(known.words) : (action ?? '');
    return t(words.switchedOff, { why: t(words.reasoned, { what, why: t(why) }) });
  };
}
