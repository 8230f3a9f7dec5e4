import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import {
  type SuggestionSummary,
  suggestionsHandle,
  suggestionsManage,
  suggestionsNavWords,
  suggestionsPageWords as words,
} from '@zhiyin/domain/suggestions';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { Figure } from '#ui/show/figure.tsx';
import { FigureStrip } from '#ui/show/figure-strip.tsx';
import { useSummary } from '../data.ts';
import styles from '../suggestions.module.css';
import { SuggestionBoard } from './board.tsx';
import { ExportLink } from './export-link.tsx';
import { NarrowBar } from './narrow-bar.tsx';
import { type Narrowing, narrowingOf, queryOf, searchOf } from './narrowing.ts';
import { NoteDialog } from './note-dialog.tsx';
import { SuggestionTable } from './suggestion-table.tsx';

/** What customers suggested, by how far each has come. */
export function SuggestionsPage() {
  const t = useSay();
  const navigate = useNavigate();
  const narrowing = narrowingOf(useSearch({ strict: false }));
  const change = (some: Partial<Narrowing>) =>
    navigate({ to: '/suggestions', search: searchOf({ ...narrowing, ...some }), replace: true });
  const summary = useSummary();
  const total = summary && Object.values(summary.states).reduce((sum, count) => sum + count, 0);
  const query = queryOf(narrowing);
  return (
    <Page title={t(suggestionsNavWords.suggestions)} description={t(words.hint)} actions={<Verbs />}>
      {total === 0 ? (
        <Empty
          icon="quote"
          title={t(words.nothingYet)}
          sentence={t(words.nothingYetHint)}
          action={<SettingsLink />}
        />
      ) : (
        <>
          {summary && <Figures summary={summary} onOpen={change} />}
          <NarrowBar value={narrowing} onChange={change} actions={<ExportLink query={query} />} />
          {narrowing.view === 'board' ? (
            <SuggestionBoard by={query} />
          ) : (
            <SuggestionTable query={query} onShowAll={() => change(narrowingOf({ view: 'list' }))} />
          )}
        </>
      )}
    </Page>
  );
}

interface FiguresProps {
  readonly summary: SuggestionSummary;
  readonly onOpen: (some: Partial<Narrowing>) => void;
}

function Figures({ summary, onOpen }: FiguresProps) {
  const t = useSay();
  const format = useFormat();
  const { memberId } = useSession().member;
  const { waiting, late, mine, dated, inTime, heard, states } = summary;
  return (
    <FigureStrip label={t(words.figures)}>
      <Figure
        label={t(words.waiting)}
        value={format.number(waiting)}
        onOpen={() => onOpen(narrowingOf({ view: 'list', waits: 'any' }))}
      />
      <Figure
        label={t(words.late)}
        value={format.number(late)}
        onOpen={() => onOpen(narrowingOf({ view: 'list', waits: 'late' }))}
      />
      <div>
        <Figure label={t(words.inTime)} value={dated === 0 ? null : format.percent(inTime / dated)} />
        <p className={styles['faint']}>{t(words.ofDated, { n: dated })}</p>
      </div>
      <div>
        <Figure label={t(words.doneCount)} value={format.number(states.done)} />
        {heard > 0 && <p className={styles['faint']}>{t(words.heard, { n: heard })}</p>}
      </div>
      <Figure
        label={t(words.mine)}
        value={format.number(mine)}
        onOpen={() => onOpen(narrowingOf({ view: 'board', owner: memberId }))}
      />
    </FigureStrip>
  );
}

function Verbs() {
  const t = useSay();
  const may = useMay();
  const [isNoting, setNoting] = useState(false);
  return (
    <>
      <SettingsLink />
      {may(suggestionsHandle) && (
        <Button type="primary" icon={<Icon name="plus" />} onClick={() => setNoting(true)}>
          {t(words.note)}
        </Button>
      )}
      {isNoting && <NoteDialog onClose={() => setNoting(false)} />}
    </>
  );
}

function SettingsLink() {
  const t = useSay();
  const may = useMay();
  if (!may(suggestionsManage)) return null;
  return (
    <Link to="/settings/suggestions">
      <Button icon={<Icon name="sliders" />} tabIndex={-1}>
        {t(words.boxSettings)}
      </Button>
    </Link>
  );
}
