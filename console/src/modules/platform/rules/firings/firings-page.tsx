import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  FiringState,
  listRuleFirings,
  listRuleNames,
  type RuleFiring,
  ruleFired,
  ruleNavWords,
  rulePageWords as words,
} from '@zhiyin/domain/platform';
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { endpointPages, endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { BackLink } from '#ui/control/back-link.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { ExportList } from '#ui/table/export-list.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import settings from '../../settings.module.css';
import { everyFiring } from '../every.ts';
import { ruleSubject } from '../subjects.ts';
import { useFiringColumns } from './use-firing-columns.tsx';

type Shown = FiringState | 'all';

/** When rules fired, newest first: why, what they did, and what came of it. */
export function FiringsPage() {
  const t = useSay();
  const [state, setState] = useState<Shown>('all');
  const [ruleId, setRuleId] = useState<string | null>(null);
  const names = useQuery(endpointQuery(listRuleNames, {})).data?.items ?? [];
  const back = <BackLink to="/settings/rules" label={t(words.allRules)} />;
  const states = [
    { value: 'all' as const, label: t(words.anyState) },
    ...FiringState.options.map((one) => ({ value: one, label: t(words[one]) })),
  ];
  return (
    <Page
      title={t(ruleNavWords.firings)}
      description={back}
      actions={<Export state={state} ruleId={ruleId} />}
    >
      <p className={settings['faint']}>{t(words.firingsHint)}</p>
      <Toolbar label={t(ruleNavWords.firings)}>
        <Select<string>
          aria-label={t(ruleNavWords.rule)}
          placeholder={t(words.anyRule)}
          value={ruleId}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          style={{ minWidth: 200 }}
          options={names.map((one) => ({ value: one.ruleId, label: one.name }))}
          onChange={(next) => setRuleId(next ?? null)}
        />
        <Segmented<Shown> aria-label={t(words.state)} value={state} onChange={setState} options={states} />
      </Toolbar>
      <Firings state={state} ruleId={ruleId} />
    </Page>
  );
}

function Export({ state, ruleId }: { state: Shown; ruleId: string | null }) {
  const t = useSay();
  const by = { ...(state !== 'all' && { state }), ...(ruleId && { ruleId }) };
  return (
    <ExportList name={t(ruleNavWords.firings)} columns={useFiringColumns()} every={() => everyFiring(by)} />
  );
}

function Firings({ state, ruleId }: { state: Shown; ruleId: string | null }) {
  const t = useSay();
  const navigate = useNavigate();
  const columns = useFiringColumns();
  useStaleOn([ruleFired.kind], [listRuleFirings]);
  const query = useInfiniteQuery(
    endpointPages(listRuleFirings, { state, ruleId }, (after) => ({
      query: { ...(state !== 'all' && { state }), ...(ruleId && { ruleId }), ...(after && { after }) },
    })),
  );
  if (query.isPending) return <PageLoading rows={8} />;
  if (!query.data) return <PageError error={query.error} onRetry={query.refetch} />;
  const open = ({ subjectKind, subjectId }: RuleFiring) => {
    const path = ruleSubject(subjectKind)?.pathOf(subjectId);
    if (path) void navigate({ to: path });
  };
  return (
    <DataTable
      label={t(ruleNavWords.firings)}
      columns={columns}
      {...pagesOf<RuleFiring>(query)}
      rowKey={({ firingId }) => firingId}
      onOpen={open}
      empty={<Empty icon="sliders" title={t(words.noFirings)} sentence={t(words.noFiringsHint)} />}
    />
  );
}
