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
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { ExportList } from '#ui/table/export-list.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { AspectBars } from './aspect-bars.tsx';
import { useFindThemes, useThemes } from './data.ts';
import { ThemeFigures } from './figures.tsx';
import { NarrowBar } from './narrow-bar.tsx';
import { type Narrowing, narrowingOf, searchOf, themesQuery } from './narrowing.ts';
import { useThemeColumns } from './theme-columns.tsx';
import styles from './themes.module.css';
import { useStartOf } from './use-period.ts';

/** What customers speak of, how it feels, and what is spoken of more than before. */
export function ThemesPage() {
  const t = useSay();
  const navigate = useNavigate();
  const narrowing = narrowingOf(useSearch({ strict: false }));
  const themes = useThemes(themesQuery(narrowing, useStartOf()));
  const change = (some: Partial<Narrowing>) =>
    navigate({ to: '/insights/themes', search: searchOf({ ...narrowing, ...some }), replace: true });
  return (
    <Page
      title={t(insightsNavWords.themes)}
      description={t(words.hint)}
      actions={<LookNow themes={themes.data} />}
    >
      {themes.data && <ThemeFigures themes={themes.data} />}
      <NarrowBar
        value={narrowing}
        onChange={change}
        actions={themes.data && <Export items={themes.data.items} />}
      />
      {themes.isPending && <PageLoading rows={10} />}
      {themes.isError && !themes.data && <PageError error={themes.error} onRetry={themes.refetch} />}
      {themes.data && (
        <Found
          themes={themes.data}
          narrowing={narrowing}
          onChange={change}
          onOpen={(themeId) =>
            navigate({ to: '/insights/themes/$themeId', params: { themeId }, search: searchOf(narrowing) })
          }
        />
      )}
    </Page>
  );
}

interface FoundProps {
  readonly themes: Themes;
  readonly narrowing: Narrowing;
  readonly onChange: (change: Partial<Narrowing>) => void;
  readonly onOpen: (themeId: string) => void;
}

function Found({ themes, narrowing, onChange, onOpen }: FoundProps) {
  const t = useSay();
  const [showsHidden, setShowsHidden] = useState(false);
  const said = themes.items.filter(({ count }) => count > 0);
  const hidden = said.filter(({ isHidden }) => isHidden);
  const rows = showsHidden ? said : said.filter(({ isHidden }) => !isHidden);
  const columns = useThemeColumns(Math.max(1, ...rows.map(({ count }) => count)));
  if (themes.all.count === 0) return <NothingSaid />;
  return (
    <>
      <AspectBars
        aspects={themes.aspects}
        chosen={narrowing.aspect}
        onChoose={(aspect) => onChange({ aspect })}
      />
      <DataTable
        label={t(insightsNavWords.themes)}
        columns={columns}
        rows={rows}
        rowKey={({ themeId }) => themeId}
        onOpen={({ themeId }) => onOpen(themeId)}
        empty={<Empty icon="quote" title={t(words.noThemes)} sentence={t(words.noThemesHint)} />}
      />
      <div className={styles['foot']}>
        <Button type="link" onClick={() => onOpen('rest')}>
          {t(words.restN, { count: themes.rest.count })}
        </Button>
        {hidden.length > 0 && (
          <Button type="link" onClick={() => setShowsHidden(!showsHidden)}>
            {t(showsHidden ? words.hideHidden : words.showHidden, { count: hidden.length })}
          </Button>
        )}
        <LookedAt foundAt={themes.foundAt} />
      </div>
    </>
  );
}

function NothingSaid() {
  const t = useSay();
  return <Empty icon="quote" title={t(words.nothingYet)} sentence={t(words.nothingYetHint)} />;
}

function LookedAt({ foundAt }: { foundAt: string | null }) {
  const t = useSay();
  const format = useFormat();
  if (foundAt === null) return null;
  return <span className={styles['note']}>{t(words.lookedAt, { time: format.exact(foundAt) })}</span>;
}

function LookNow({ themes }: { themes: Themes | undefined }) {
  const t = useSay();
  const toast = useToast();
  const may = useMay();
  const find = useFindThemes();
  if (!may(themesManage) || !themes || themes.all.count === 0) return null;
  const isBusy = find.isPending || themes.isLooking;
  return (
    <Button
      icon={<Icon name="refresh" />}
      loading={isBusy}
      onClick={() => find.mutate({}, { onError: toast.refuse })}
    >
      {t(isBusy ? words.looking : words.lookNow)}
    </Button>
  );
}

function Export({ items }: { items: readonly ThemeLine[] }) {
  const t = useSay();
  return <ExportList name={t(words.exportName)} columns={useThemeColumns(1)} every={async () => items} />;
}
