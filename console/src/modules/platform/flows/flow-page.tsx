import { type FlowDefinition, parseFlow } from '@zhiyin/domain/kit';
import { flowPageWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { FlowEditor } from '#ui/flow-editor/flow-editor.tsx';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { Banner } from '#ui/page/banner.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useFlow } from './data.ts';
import { FlowActs } from './edit/flow-acts.tsx';
import { useEditing } from './edit/use-editing.ts';
import { useMaterial } from './edit/use-material.ts';
import { FlowFrame } from './flow-frame.tsx';
import styles from './flows.module.css';
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
  const editing = useEditing(flow);
  const { draft, older, isChanged, change } = editing;
  const [isPublishing, setPublishing] = useState(false);
  const material = useMaterial(flowId);
  const parsed = parseFlow({ ...draft, flowId, version });
  const problems = parsed.ok ? [] : parsed.problems;
  const acts = (
    <FlowActs
      flowId={flowId}
      editing={editing}
      isSound={problems.length === 0}
      onPublish={() => setPublishing(true)}
    />
  );
  return (
    <FlowFrame flow={flow} actions={acts}>
      {older && (
        <Banner tone="amber" action={<Button onClick={editing.takeOlder}>{t(words.takeOlder)}</Button>}>
          {t(words.olderDraft, { version: older.after, now: version })}
        </Banner>
      )}
      {isChanged && <p className={styles['faint']}>{t(words.keptHere)}</p>}
      <div className={styles['name']}>
        <BothLanguagesInput
          label={t(words.title)}
          value={draft.title}
          isInvalid
          onChange={({ zh, en }) => change({ ...draft, title: { zh, en } })}
        />
      </div>
      <FlowEditor flow={draft} material={material} problems={problems} onChange={change} />
      {isPublishing && <PublishDialog before={flow} draft={draft} onClose={() => setPublishing(false)} />}
    </FlowFrame>
  );
}
