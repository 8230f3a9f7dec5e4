import { insightsNavWords, type ThemeLine, themeWords as words } from '@zhiyin/domain/insights';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { ReasonName } from '#modules/reasons';
import { Icon } from '#ui/icon/icon.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Column } from '#ui/table/column.ts';
import { FeltBar } from './felt-bar.tsx';
import styles from './themes.module.css';
import { TrendSpark } from './trend.tsx';

/** The columns of the list of themes, and of its export. */
export function useThemeColumns(most: number): Column<ThemeLine>[] {
  const t = useSay();
  const format = useFormat();
  return [
    {
      key: 'name',
      title: t(insightsNavWords.theme),
      isTitle: true,
      cell: (theme) => <ThemeName theme={theme} />,
      plain: ({ name }) => t(name),
    },
    {
      key: 'felt',
      title: t(words.feeling),
      width: '180px',
      isWide: true,
      cell: (theme) => <FeltBar {...theme} most={most} />,
      plain: ({ negative }) => negative,
    },
    {
      key: 'count',
      title: t(words.sentences),
      width: '80px',
      align: 'end',
      cell: ({ count }) => format.number(count),
      plain: ({ count }) => count,
    },
    {
      key: 'negative',
      title: t(words.negativeShare),
      width: '100px',
      align: 'end',
      cell: ({ count, negative }) => (count === 0 ? '–' : format.percent(negative / count, 0)),
      plain: ({ count, negative }) => (count === 0 ? null : negative / count),
    },
    ...changeColumns(t),
  ];
}

function changeColumns(t: Say): Column<ThemeLine>[] {
  return [
    {
      key: 'trend',
      title: t(words.trend),
      width: '130px',
      isWide: true,
      cell: ({ trend }) => <TrendSpark trend={trend} />,
    },
    {
      key: 'moved',
      title: t(words.change),
      width: '90px',
      cell: (theme) => <Moved theme={theme} />,
      plain: ({ before }) => before,
    },
    {
      key: 'reason',
      title: t(words.reason),
      width: '180px',
      isWide: true,
      cell: ({ reasonKey }) =>
        reasonKey === null ? (
          <span className={styles['faint']}>–</span>
        ) : (
          <ReasonName reasonKey={reasonKey} />
        ),
      plain: ({ reasonKey }) => reasonKey,
    },
  ];
}

function ThemeName({ theme: { name, terms, isNamed, isHidden, merged } }: { theme: ThemeLine }) {
  const t = useSay();
  const others = terms.slice(isNamed ? 0 : 1, 6).map((term) => t(term));
  return (
    <span className={styles['themeName']}>
      <bdi>{t(name)}</bdi> {isHidden && <StatusTag tone="ash">{t(words.hidden)}</StatusTag>}
      {(others.length > 0 || merged.length > 0) && (
        <span className={styles['terms']}>
          {[...others, ...merged.map((one) => `+ ${t(one.name)}`)].join(' · ')}
        </span>
      )}
    </span>
  );
}

/** Whether more is said of it than before; nothing when chance would do as much. */
export function Moved({ theme: { moved, before } }: { theme: ThemeLine }) {
  const t = useSay();
  const hint = t(words.movedHint, { before });
  if (moved === null || moved === 'same') {
    return (
      <span className={styles['faint']} title={hint}>
        {t(moved === null ? words.tooFew : words.same)}
      </span>
    );
  }
  return (
    <span title={hint}>
      <StatusTag tone={moved === 'up' ? 'amber' : 'azure'}>
        <Icon name={moved === 'up' ? 'arrow-up' : 'arrow-down'} size={12} /> {t(words[moved])}
      </StatusTag>
    </span>
  );
}
