import { type Widget, channelsWords as words } from '@zhiyin/domain/channels';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useArchiveWidget, useRestoreWidget } from '../data.ts';

/** Takes a chat out of use, with the way back; or puts it into use again. */
export function ArchiveAct({ widget }: { widget: Widget }) {
  const t = useSay();
  const toast = useToast();
  const archive = useArchiveWidget();
  const restore = useRestoreWidget();
  const at = { params: { widgetId: widget.widgetId } };
  const bringBack = () => restore.mutateAsync(at).then(() => toast.say(t(words.restored)), toast.refuse);
  const takeOut = () =>
    archive.mutateAsync(at).then(() => toast.sayUndo(t(words.archived), bringBack), toast.refuse);
  const isArchived = widget.archivedAt !== null;
  return (
    <Button loading={archive.isPending || restore.isPending} onClick={isArchived ? bringBack : takeOut}>
      {t(isArchived ? words.restore : words.archive)}
    </Button>
  );
}
