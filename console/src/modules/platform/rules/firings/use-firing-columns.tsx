import { ruleCuts, ruleSkips } from '@zhiyin/domain/kit';
import { type RuleFiring, rulePageWords as words } from '@zhiyin/domain/platform';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Column } from '#ui/table/column.ts';
import { useFactSaid } from '../../audit/use-fact-said.ts';
import { useRuleCatalogue } from '../catalogue.ts';
import styles from '../rules.module.css';

const tones = { done: 'jade', failed: 'seal', cut: 'amber' } as const;
const cuts = new Map(
  [...Object.values(ruleCuts), ...Object.values(ruleSkips)].map((word) => [word.key, word]),
);

/** The columns of the list of firings. */
export function useFiringColumns(): Column<RuleFiring>[] {
  const t = useSay();
  const format = useFormat();
  const now = useNow();
  const { what } = useFactSaid();
  const actions = useRuleCatalogue().data?.actions ?? [];
  const named = (key: string) => {
    const action = actions.find((one) => one.key === key);
    return action ? t(action.words) : key;
  };
  return [
    { key: 'rule', title: t(words.rule), width: '26%', isTitle: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      key: 'when',
      title: t(words.tryMoment),
      width: '130px',
      cell: ({ firedAt }) => (
        <time dateTime={firedAt} title={format.exact(firedAt)}>
          {format.brief(firedAt, now)}
        </time>
      ),
    },
    { key: 'because', title: t(words.because), isWide: true, cell: ({ factKind }) => what(factKind) },
    {
      key: 'did',
      title: t(words.did),
      isWide: true,
      cell: ({ outcomes }) =>
        outcomes
          .map(({ action, isPutOff }) =>
            isPutOff ? t(words.putOff, { what: named(action) }) : named(action),
          )
          .join(' → '),
    },
    {
      key: 'state',
      title: t(words.state),
      width: '24%',
      cell: (firing) => (
        <span className={styles['faint']}>
          <StatusTag tone={tones[firing.state]}>{t(words[firing.state])}</StatusTag>
          {whySaid(firing, t)}
        </span>
      ),
    },
  ];
}

function whySaid({ why }: RuleFiring, t: Say): string {
  if (why === null) return '';
  const cut = cuts.get(why);
  return cut ? t(cut) : why;
}
