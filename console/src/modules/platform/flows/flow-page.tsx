import { type FlowDefinition, parseFlow } from '@zhiyin/domain/kit';
import { archiveFlow, type FlowDraft, listFlows, flowPageWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames, useTeamNames } from '#modules/people';
import { useConfirm } from '#ui/dialog/confirm-context.ts';
import { FlowEditor } from '#ui/flow-editor/flow-editor.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useTopicNames } from '../authority/data.ts';
import { useFlow, useFlowFields, useFlows } from './data.ts';
import { PublishDialog } from './publish-dialog.tsx';

/** One flow, drawn and edited; publishing says first what happens to what is under way. */
export function FlowPage({ flowId }: { flowId: string }) {
  const t = useSay();
  const flow = useFlow(flowId);
  if (flow.isPending) return <PageLoading rows={8} />;
  if (!flow.data) {
    return (
      <Page title={t(words.flows)}>
        <PageError error={flow.error} onRetry={flow.refetch} />
      </Page>
    );
  }
  return <EditedFlow key={flow.data.version} flow={flow.data} />;
}

function EditedFlow({ flow }: { flow: FlowDefinition }) {
  const t = useSay();
  const { flowId, version } = flow;
  const published = draftOf(flow);
  const [draft, setDraft] = useState(published);
  const [isPublishing, setPublishing] = useState(false);
  const fields = useFlowFields(flowId).data?.items ?? [];
  const members = [...useMemberNames()].map(([value, label]) => ({ value, label }));
  const teams = [...useTeamNames()].map(([value, label]) => ({ value, label }));
  const topics = useTopicNames();
  const isChanged = JSON.stringify(draft) !== JSON.stringify(published);
  const parsed = parseFlow({ ...draft, flowId, version });
  const problems = parsed.ok ? [] : parsed.problems;
  const acts = (
    <>
      <Archive flowId={flowId} />
      <Button disabled={!isChanged} onClick={() => setDraft(published)}>
        {t(words.discard)}
      </Button>
      <Button type="primary" disabled={!isChanged || problems.length > 0} onClick={() => setPublishing(true)}>
        {t(words.publish)}
      </Button>
    </>
  );
  return (
    <Page title={t(flow.title)} description={t(words.versionOf, { version })} actions={acts}>
      <FlowEditor
        flow={draft}
        material={{ fields, members, teams, topics }}
        problems={problems}
        onChange={setDraft}
      />
      {isPublishing && <PublishDialog before={flow} draft={draft} onClose={() => setPublishing(false)} />}
    </Page>
  );
}

function draftOf({ flowId: _, version: __, ...draft }: FlowDefinition): FlowDraft {
  return draft;
}

function Archive({ flowId }: { flowId: string }) {
  const t = useSay();
  const toast = useToast();
  const confirm = useConfirm();
  const entry = useFlows().data?.items.find((one) => one.flowId === flowId);
  const act = useAct(archiveFlow, [listFlows]);
  if (!entry || entry.archivedAt !== null) return null;
  const ask = async () => {
    const verb = t(words.archive);
    const isSure = await confirm({
      title: t(entry.title),
      sentence: t(words.archiveSure),
      verb,
      isDestructive: true,
    });
    if (isSure) act.mutate({ params: { flowId } }, { onError: toast.refuse });
  };
  return <Button onClick={() => void ask()}>{t(words.archive)}</Button>;
}
