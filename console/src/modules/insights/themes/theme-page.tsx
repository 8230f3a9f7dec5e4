import { useNavigate, useSearch } from '@tanstack/react-router';
import {
  insightsNavWords,
  type ThemeLine,
  type Themes,
  themesManage,
  themeWords as words,
} from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { ThingNotes, ThingVerbs } from '#modules/platform';
import { ReasonName } from '#modules/reasons';
import { BackLink } from '#ui/control/back-link.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { ExportList } from '#ui/table/export-list.tsx';
import { everyQuote, type QuotesQuery, useThemes } from './data.ts';
import { NarrowBar } from './narrow-bar.tsx';
import { type Narrowing, narrowingOf, quotesQuery, searchOf, themesQuery } from './narrowing.ts';
import { Quotes, useQuoteColumns } from './quotes.tsx';
import { Moved } from './theme-columns.tsx';
import { MergeDialog, ReasonDialog, RenameDialog } from './theme-dialogs.tsx';
import styles from './themes.module.css';
import { TrendChart } from './trend.tsx';
import { useStartOf } from './use-period.ts';
import { useThemeActs } from './use-theme-acts.ts';

/** One theme: its trend, its words, what it belongs to, and every quote behind it. */
export function ThemePage({ themeId }: { themeId: string }) {
  const narrowing = narrowingOf(useSearch({ strict: false }));
  const startOf = useStartOf();
  const themes = useThemes(themesQuery(narrowing, startOf));
  if (themes.isPending) return <PageLoading />;
  if (!themes.data) return <PageError error={themes.error} onRetry={themes.refetch} />;
  const theme = themes.data.items.find((one) => one.themeId === themeId);
  return (
    <Shown
      themeId={themeId}
      theme={theme}
      themes={themes.data}
      narrowing={narrowing}
      query={quotesQuery(narrowing, startOf)}
    />
  );
}

interface ShownProps {
  readonly themeId: string;
  /** Missing for what no theme holds, and for one that was merged into another. */
  readonly theme: ThemeLine | undefined;
  readonly themes: Themes;
  readonly narrowing: Narrowing;
  readonly query: QuotesQuery;
}

function Shown({ themeId, theme, themes, narrowing, query }: ShownProps) {
  const t = useSay();
  const navigate = useNavigate();
  const back = (
    <BackLink
      to="/insights/themes"
      search={searchOf({ ...narrowing, feeling: null })}
      label={t(words.allThemes)}
    />
  );
  const change = (some: Partial<Narrowing>) =>
    navigate({
      to: '/insights/themes/$themeId',
      params: { themeId },
      search: searchOf({ ...narrowing, ...some }),
      replace: true,
    });
  if (!theme && themeId !== 'rest') {
    return (
      <Page title={t(insightsNavWords.theme)} description={back}>
        <Empty icon="quote" title={t(words.gone)} action={back} />
      </Page>
    );
  }
  return (
    <Page
      title={theme ? t(theme.name) : t(words.rest)}
      description={back}
      actions={theme && <Acts theme={theme} others={themes.items} />}
    >
      {theme && <About theme={theme} />}
      <ThingNotes kind="theme" id={themeId} />
      {theme && <TrendChart name={t(theme.name)} trend={theme.trend} parts={themes.parts} />}
      <NarrowBar
        hasFeeling
        value={narrowing}
        onChange={change}
        actions={<Export themeId={themeId} query={query} />}
      />
      <Quotes themeId={themeId} query={query} />
    </Page>
  );
}

/** What can be done with a theme, and with any thing. */
function Acts({ theme, others }: { theme: ThemeLine; others: readonly ThemeLine[] }) {
  const t = useSay();
  const { themeId, name, reasonKey } = theme;
  return (
    <>
      <ThemeActs theme={theme} others={others} />
      <ThingVerbs thing={{ kind: 'theme', id: themeId, title: t(name), reasonKey }} />
    </>
  );
}

/** What a theme is, in a few lines. */
function About({ theme }: { theme: ThemeLine }) {
  const t = useSay();
  const format = useFormat();
  const acts = useThemeActs();
  const mayManage = useMay()(themesManage);
  const { count, negative, positive, terms, reasonKey, merged } = theme;
  return (
    <dl className={styles['about']}>
      <dt>{t(words.sentences)}</dt>
      <dd>
        {format.number(count)} · {t(words.negative)} {format.number(negative)} · {t(words.positive)}{' '}
        {format.number(positive)} <Moved theme={theme} />
      </dd>
      <dt>{t(words.words)}</dt>
      <dd>{terms.map((term) => t(term)).join(' · ')}</dd>
      <dt>{t(words.reason)}</dt>
      <dd>{reasonKey === null ? t(words.noReason) : <ReasonName reasonKey={reasonKey} />}</dd>
      {merged.length > 0 && (
        <>
          <dt>{t(words.mergedIn)}</dt>
          <dd className={styles['merged']}>
            {merged.map((one) => (
              <span key={one.themeId}>
                {t(one.name)}
                {mayManage && (
                  <Button
                    size="small"
                    type="link"
                    aria-label={t(words.takeOutOf, { name: t(one.name) })}
                    onClick={() => acts.takeOut(one, theme)}
                  >
                    {t(words.takeOut)}
                  </Button>
                )}
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

function ThemeActs({ theme, others }: { theme: ThemeLine; others: readonly ThemeLine[] }) {
  const t = useSay();
  const may = useMay();
  const navigate = useNavigate();
  const acts = useThemeActs();
  const [dialog, setDialog] = useState<'rename' | 'merge' | 'reason' | null>(null);
  if (!may(themesManage)) return null;
  const close = () => setDialog(null);
  const merge = (into: ThemeLine) => {
    acts.merge(theme, into);
    void navigate({ to: '/insights/themes/$themeId', params: { themeId: into.themeId }, search: {} });
  };
  return (
    <>
      <Button onClick={() => acts.hide(theme)}>{t(theme.isHidden ? words.unhide : words.hide)}</Button>
      <Button onClick={() => setDialog('merge')}>{t(words.merge)}</Button>
      <Button onClick={() => setDialog('reason')}>{t(words.mapReason)}</Button>
      <Button onClick={() => setDialog('rename')}>{t(words.rename)}</Button>
      {dialog === 'rename' && (
        <RenameDialog theme={theme} onClose={close} onName={(name) => acts.rename(theme, name)} />
      )}
      {dialog === 'merge' && (
        <MergeDialog
          theme={theme}
          others={others.filter(({ themeId }) => themeId !== theme.themeId)}
          onClose={close}
          onMerge={merge}
        />
      )}
      {dialog === 'reason' && (
        <ReasonDialog theme={theme} onClose={close} onMap={(reasonKey) => acts.map(theme, reasonKey)} />
      )}
    </>
  );
}

function Export({ themeId, query }: { themeId: string; query: QuotesQuery }) {
  const t = useSay();
  return (
    <ExportList
      name={t(words.exportQuotes)}
      columns={useQuoteColumns()}
      every={() => everyQuote(themeId, query)}
    />
  );
}
