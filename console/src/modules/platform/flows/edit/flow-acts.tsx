import { archiveFlow, listFlows, restoreFlow, flowPageWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useFlows } from '../data.ts';
import type { FlowEditing } from './use-editing.ts';

interface Props {
  readonly flowId: string;
  readonly editing: FlowEditing;
  readonly isSound: boolean;
  readonly onPublish: () => void;
}

/** What can be done with a flow that is edited. */
export function FlowActs({ flowId, editing, isSound, onPublish }: Props) {
  const t = useSay();
  const { isChanged, mayUndo, mayRedo, undo, redo, discard } = editing;
  useShortcut('mod+z', words.undo, undo, { isOn: mayUndo });
  useShortcut('mod+shift+z', words.redo, redo, { isOn: mayRedo });
  return (
    <>
      <Archive flowId={flowId} />
      <IconButton icon="undo" label={t(words.undo)} disabled={!mayUndo} onClick={undo} />
      <IconButton icon="redo" label={t(words.redo)} disabled={!mayRedo} onClick={redo} />
      <Button disabled={!isChanged} onClick={discard}>
        {t(words.discard)}
      </Button>
      <Button type="primary" disabled={!isChanged || !isSound} onClick={onPublish}>
        {t(words.publish)}
      </Button>
    </>
  );
}

/** Puts a flow away, or brings it back: nothing under way notices either. */
function Archive({ flowId }: { flowId: string }) {
  const t = useSay();
  const toast = useToast();
  const entry = useFlows().data?.items.find((one) => one.flowId === flowId);
  const archive = useAct(archiveFlow, [listFlows]);
  const restore = useAct(restoreFlow, [listFlows]);
  if (!entry) return null;
  const input = { params: { flowId } };
  const bringBack = () => restore.mutate(input, { onError: toast.refuse });
  if (entry.archivedAt !== null) {
    return (
      <Button loading={restore.isPending} onClick={bringBack}>
        {t(words.restore)}
      </Button>
    );
  }
  const putAway = () =>
    archive.mutate(input, {
      onError: toast.refuse,
      onSuccess: () => toast.sayUndo(t(words.archivedNow, { flow: t(entry.title) }), bringBack, flowId),
    });
  return (
    <Button loading={archive.isPending} onClick={putAway}>
      {t(words.archive)}
    </Button>
  );
}
