import { Link } from '@tanstack/react-router';
import { type RoutingQueue, routingWords as words } from '@zhiyin/domain/routing';
import { useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { moved } from '#ui/order/moved.ts';
import { type RowDrag, useRowDrag } from '#ui/order/use-row-drag.ts';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useOrderQueues, useQueues } from '../../data.ts';
import styles from '../settings.module.css';
import { QueueSummary } from './queue-summary.tsx';

/** The queues in the order in which they are asked; moved by dragging, with the arrows or with Alt and the arrow keys. */
export function QueueList() {
  const t = useSay();
  const queues = useQueues();
  return (
    <section className={styles['section']} aria-labelledby="routing-queues">
      <div className={styles['head']}>
        <h2 id="routing-queues">{t(words.queues)}</h2>
        <Link
          to="/settings/routing/queues/$queueId"
          params={{ queueId: 'new' }}
          className={styles['add'] ?? ''}
        >
          <Icon name="plus" />
          {t(words.addQueue)}
        </Link>
      </div>
      <p className={styles['faint']}>{t(words.queuesHint)}</p>
      {queues.isPending && <PageLoading rows={2} />}
      {queues.isError && !queues.data && <PageError error={queues.error} onRetry={queues.refetch} />}
      {queues.data?.items.length === 0 && (
        <Empty icon="swap" title={t(words.noQueues)} sentence={t(words.noQueuesHint)} />
      )}
      {queues.data && <Rows queues={queues.data.items} />}
    </section>
  );
}

function Rows({ queues }: { queues: readonly RoutingQueue[] }) {
  const t = useSay();
  const toast = useToast();
  const order = useOrderQueues();
  const ids = queues.map(({ queueId }) => queueId);
  const save = (queueIds: readonly string[]) => order.mutateAsync({ body: { queueIds: [...queueIds] } });
  const move = (from: number, to: number) => {
    const next = moved(ids, from, to);
    if (next === ids || order.isPending) return;
    const done = () => toast.sayUndo(t(words.orderedQueues), () => save(ids), 'routing.order');
    save(next).then(done, toast.refuse);
  };
  const drag = useRowDrag(move);
  return (
    <ol className={styles['queues']}>
      {queues.map((queue, index) => (
        <Row
          key={queue.queueId}
          queue={queue}
          index={index}
          isLast={index === queues.length - 1}
          drag={drag}
          onMove={(to) => move(index, to)}
        />
      ))}
    </ol>
  );
}

interface RowProps {
  readonly queue: RoutingQueue;
  readonly index: number;
  readonly isLast: boolean;
  readonly drag: RowDrag;
  readonly onMove: (to: number) => void;
}

function Row({ queue, index, isLast, drag, onMove }: RowProps) {
  const t = useSay();
  const { queueId, definition } = queue;
  const { name } = definition;
  return (
    <li
      className={classNames(styles['queue'], drag.overIndex === index && styles['over'])}
      {...drag.keys(index)}
      {...drag.target(index)}
    >
      <span aria-hidden="true" className={styles['handle']} {...drag.handle(index)}>
        <Icon name="drag" />
      </span>
      <span className={styles['place']}>{index + 1}</span>
      <Link to="/settings/routing/queues/$queueId" params={{ queueId }} className={styles['summary'] ?? ''}>
        <bdi>{name}</bdi>
        <QueueSummary definition={definition} />
      </Link>
      <span className={styles['acts']}>
        <IconButton
          icon="arrow-up"
          label={t(words.moveUpOne, { name })}
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
        />
        <IconButton
          icon="arrow-down"
          label={t(words.moveDownOne, { name })}
          disabled={isLast}
          onClick={() => onMove(index + 1)}
        />
      </span>
    </li>
  );
}
