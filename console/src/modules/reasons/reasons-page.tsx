import { type Reason, reasonsManage, reasonsWords as words } from '@zhiyin/domain/reasons';
import { Button, Switch } from 'antd';
import { useId, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useIsTouch } from '#lib/use-media.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { useReasons } from './data.ts';
import styles from './editor/editor.module.css';
import { MergeDialog } from './editor/merge-dialog.tsx';
import { ReasonTree } from './editor/reason-tree.tsx';
import { StartingReasons } from './editor/starting-reasons.tsx';
import { type TreeEditor, useTreeEditor } from './editor/use-tree-editor.ts';
import { exportReasons } from './export-reasons.ts';

/** The shop's own tree of why customers write. */
export function ReasonsPage() {
  const reasons = useReasons();
  if (reasons.isPending) return <PageLoading rows={10} />;
  if (!reasons.data) return <PageError error={reasons.error} onRetry={reasons.refetch} />;
  return <TreePage reasons={reasons.data.items} />;
}

function TreePage({ reasons }: { reasons: readonly Reason[] }) {
  const t = useSay();
  const isTouch = useIsTouch();
  const mayEdit = useMay()(reasonsManage);
  const [merging, setMerging] = useState<Reason | null>(null);
  const editor = useTreeEditor(reasons);
  const addAtTop = () => editor.edit({ kind: 'add', parentKey: null });
  const isEmpty = reasons.length === 0 && editor.editing === null;
  return (
    <Page
      title={t(words.reasons)}
      description={t(words.reasonsHint)}
      actions={
        mayEdit && (
          <Button type="primary" icon={<Icon name="plus" />} onClick={addAtTop}>
            {t(words.addReason)}
          </Button>
        )
      }
    >
      <TreeToolbar reasons={reasons} editor={editor} />
      {isEmpty ? (
        <StartingReasons mayEdit={mayEdit} onAddFirst={addAtTop} />
      ) : (
        <ReasonTree
          editor={editor}
          takenKeys={new Set(reasons.map((reason) => reason.key))}
          mayEdit={mayEdit}
          onMerge={setMerging}
        />
      )}
      {mayEdit && !isEmpty && <p className={isTouch ? 'spoken' : styles['keys']}>{t(words.editorKeys)}</p>}
      {merging && <MergeDialog reason={merging} reasons={reasons} onClose={() => setMerging(null)} />}
    </Page>
  );
}

function TreeToolbar({ reasons, editor }: { reasons: readonly Reason[]; editor: TreeEditor }) {
  const t = useSay();
  const switchId = useId();
  return (
    <Toolbar
      label={t(words.reasons)}
      actions={
        <Button
          icon={<Icon name="download" />}
          disabled={reasons.length === 0}
          onClick={() => exportReasons(t(words.reasons), reasons)}
        >
          {t(words.exportJson)}
        </Button>
      }
    >
      <Switch
        id={switchId}
        size="small"
        checked={editor.withArchived}
        onChange={editor.setWithArchived}
        aria-label={t(words.showArchived)}
      />
      <label htmlFor={switchId}>{t(words.showArchived)}</label>
    </Toolbar>
  );
}
