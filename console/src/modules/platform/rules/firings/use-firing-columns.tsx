import { ruleCuts, ruleSkips } from '@zhiyin/domain/kit';
import { type RuleFiring, ruleNavWords, rulePageWords as words } from '@zhiyin/domain/platform';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Column } from '#ui/table/column.ts';
import { useFactSaid } from '../../audit/use-fact-said.ts';
import { useRuleCatalogue } from '../catalogue.ts';
import styles from '../rules.module.css';
import { ThingNamed } from '../thing-named.tsx';

const tones = { done: 'jade', failed: 'seal', cut: 'amber' } as const;
const cuts = new Map(
  [...Object.values(ruleCuts), ...Object.values(ruleSkips)].map((word) => [word.key, word]),
);

/** The columns of the list of firings. */
export function useFiringColumns(): Column<RuleFiring>[] {
  return [...useWhatColumns(), ...useOutcomeColumns()];
}

/** Which rule, when, and on what. */
function useWhatColumns(): Column<RuleFiring>[] {
  const t = useSay();
  const format = useFormat();
  const now = useNow();
  return [
    {
      key: 'rule',
      title: t(ruleNavWords.rule),
      width: '20%',
      isTitle: true,
      cell: ({ name }) => <bdi>{name}</bdi>,
      plain: ({ name }) => name,
    },
    {
      key: 'when',
      title: t(words.tryMoment),
      width: '130px',
      cell: ({ firedAt }) => (
        <time dateTime={firedAt} title={format.exact(firedAt)}>
          {format.brief(firedAt, now)}
        </time>
      ),
      plain: ({ firedAt }) => firedAt,
    },
    {
      key: 'on',
      title: t(words.tryOn),
      width: '16%',
      isWide: true,
      cell: ({ subjectKind, subjectTitle }) => <ThingNamed kind={subjectKind} title={subjectTitle} />,
      plain: ({ subjectKind, subjectTitle, subjectId }) =>
        `${subjectKind} ${subjectTitle ?? ''} ${subjectId}`,
    },
  ];
}

/** Why, what it did, and what came of it. */
function useOutcomeColumns(): Column<RuleFiring>[] {
  const t = useSay();
  const { what } = useFactSaid();
  const actions = useRuleCatalogue().data?.actions ?? [];
  const named = (key: string) => {
    const action = actions.find((one) => one.key === key);
    return action ? t(action.words) : key;
  };
  const did = ({ outcomes }: RuleFiring) =>
    outcomes
      .map(({ action, isPutOff }) => (isPutOff ? t(words.putOff, { what: named(action) }) : named(action)))
      .join(' → ');
  return [
    {
      key: 'because',
      title: t(words.because),
      isWide: true,
      cell: ({ factKind }) => what(factKind),
      plain: ({ factKind }) => what(factKind),
    },
    { key: 'did', title: t(words.did), isWide: true, cell: did, plain: did },
    {
      key: 'state',
      title: t(words.state),
      width: '18%',
      cell: (firing) => (
        <span className={styles['faint']}>
          <StatusTag tone={tones[firing.state]}>{t(words[firing.state])}</StatusTag>
          {whySaid(firing, t)}
        </span>
      ),
      plain: (firing) => [t(words[firing.state]), whySaid(firing, t)].filter(Boolean).join(': '),
    },
  ];
}

function whySaid({ why, outcomes }: RuleFiring, t: Say): string {
  if (why === null) return '';
  const known = cuts.get(why) ?? outcomes.find((one) => one.why === why)?.said;
  return known ? t(known) : why;
}
