import { useNavigate } from '@tanstack/react-router';
import { type RoutingQueue, routingWords as words } from '@zhiyin/domain/routing';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ThingNotes } from '#modules/platform';
import { useConfirm } from '#ui/dialog/confirm-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useDeleteQueue, useQueues } from '../../data.ts';
import { newQueue } from './new-queue.ts';
import { QueueForm } from './queue-form.tsx';

/** One queue, or one yet to be made. */
export function QueuePage({ queueId }: { queueId: string }) {
  const t = useSay();
  const queues = useQueues();
  const queue = queues.data?.items.find((one) => one.queueId === queueId);
  if (queueId === 'new')
    return (
      <Page title={t(words.addQueue)} width="text">
        <QueueForm saved={null} initial={newQueue} />
      </Page>
    );
  return (
    <Page
      title={queue?.definition.name ?? t(words.queueColumn)}
      width="text"
      actions={queue && <DeleteQueue queue={queue} />}
    >
      {queues.isPending && <PageLoading rows={6} />}
      {queues.isError && !queues.data && <PageError error={queues.error} onRetry={queues.refetch} />}
      {queues.data && !queue && (
        <Empty icon="swap" title={t(words.queueNotFound)} sentence={t(words.queuesHint)} />
      )}
      {queue && <ThingNotes kind="routing" id={queueId} />}
      {queue && <QueueForm key={queue.revision} saved={queue} initial={queue.definition} />}
    </Page>
  );
}

function DeleteQueue({ queue }: { queue: RoutingQueue }) {
  const t = useSay();
  const toast = useToast();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const act = useDeleteQueue();
  const { queueId, definition } = queue;
  const ask = async () => {
    const isMeant = await confirm({
      title: t(words.deleteQueue),
      sentence: t(words.deleteQueueHint),
      verb: t(words.deleteQueue),
      isDestructive: true,
    });
    if (!isMeant) return;
    const done = () => {
      toast.say(t(words.deletedQueue, { name: definition.name }));
      void navigate({ to: '/settings/routing' });
    };
    act.mutate({ params: { queueId } }, { onError: toast.refuse, onSuccess: done });
  };
  return (
    <Button danger loading={act.isPending} onClick={ask}>
      {t(words.deleteQueue)}
    </Button>
  );
}
