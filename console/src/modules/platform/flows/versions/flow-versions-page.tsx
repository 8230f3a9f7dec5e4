import { useNavigate } from '@tanstack/react-router';
import type { FlowDefinition } from '@zhiyin/domain/kit';
import { type FlowVersionEntry, flowPageWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMemberNames } from '#modules/people';
import { FlowDiagram } from '#ui/flow-editor/flow-diagram.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useFlow, useFlowVersion, useFlowVersions } from '../data.ts';
import { keep } from '../edit/kept-draft.ts';
import { FlowChanges } from '../flow-changes.tsx';
import { FlowFrame } from '../flow-frame.tsx';
import styles from '../flows.module.css';

/** The published versions of a flow: who published each, what it changed, and how it was drawn. */
export function FlowVersionsPage({ flowId }: { flowId: string }) {
  const t = useSay();
  const flow = useFlow(flowId);
  const versions = useFlowVersions(flowId);
  const [chosen, setChosen] = useState<number | null>(null);
  if (flow.isPending || versions.isPending) return <PageLoading rows={5} />;
  if (!flow.data || !versions.data) {
    const failed = flow.data ? versions : flow;
    return (
      <Page title={t(words.flows)}>
        <PageError error={failed.error} onRetry={failed.refetch} />
      </Page>
    );
  }
  const { items } = versions.data;
  const shown = items.find(({ version }) => version === chosen) ?? items[0];
  return (
    <FlowFrame flow={flow.data}>
      <div className={styles['versions']}>
        <ol className={styles['list']}>
          {items.map((one) => (
            <li key={one.version}>
              <VersionLine entry={one} isChosen={one === shown} onChoose={() => setChosen(one.version)} />
            </li>
          ))}
        </ol>
        {shown && <Shown published={flow.data} entry={shown} />}
      </div>
    </FlowFrame>
  );
}

interface LineProps {
  readonly entry: FlowVersionEntry;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function VersionLine({ entry: { version, createdAt, createdBy }, isChosen, onChoose }: LineProps) {
  const t = useSay();
  const format = useFormat();
  const names = useMemberNames();
  const who = (createdBy !== null && names.get(createdBy)) || t(words.someone);
  return (
    <button type="button" aria-pressed={isChosen} className={styles['version']} onClick={onChoose}>
      <b>{t(words.versionOf, { version })}</b>
      <span className={styles['faint']}>
        {who} · {format.exact(createdAt)}
      </span>
    </button>
  );
}

function Shown({ published, entry }: { published: FlowDefinition; entry: FlowVersionEntry }) {
  const t = useSay();
  const { version, migration } = entry;
  const { flowId } = published;
  const after = useFlowVersion(flowId, version).data;
  const before = useFlowVersion(flowId, Math.max(1, version - 1)).data;
  if (!after || !before) return <PageLoading rows={4} />;
  return (
    <section className={styles['shown']}>
      {version > 1 && <FlowChanges before={before} after={after} />}
      {Object.entries(migration).map(([from, to]) => (
        <p key={from}>{t(words.wentTo, { from: labelOf(before, from, t), to: labelOf(after, to, t) })}</p>
      ))}
      <FlowDiagram flow={after} chosen={null} onChoose={() => {}} onConnect={null} />
      {version < published.version && <TakeUp published={published} older={after} />}
    </section>
  );
}

/** Goes on editing from an older version; nothing is published by it. */
function TakeUp({ published, older }: { published: FlowDefinition; older: FlowDefinition }) {
  const t = useSay();
  const navigate = useNavigate();
  const { flowId, version: after } = published;
  const take = () => {
    const { flowId: _, version: __, ...draft } = older;
    keep(flowId, { after, draft });
    return navigate({ to: '/settings/flows/$flowId', params: { flowId } });
  };
  return (
    <div>
      <Button onClick={() => void take()}>{t(words.takeUp)}</Button>
    </div>
  );
}

function labelOf({ states }: FlowDefinition, key: string, t: ReturnType<typeof useSay>): string {
  const label = states.find((state) => state.key === key)?.label;
  return label ? t(label) : key;
}
