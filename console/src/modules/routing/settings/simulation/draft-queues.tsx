import { type QueueDefinition, type SimulationDraft, simulationWords as words } from '@zhiyin/domain/routing';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { moved } from '#ui/order/moved.ts';
import { newQueue } from '../queues/new-queue.ts';
import { QueueSummary } from '../queues/queue-summary.tsx';
import settingsStyles from '../settings.module.css';
import { QueueDialog } from './queue-dialog.tsx';
import styles from './simulation.module.css';

interface Props {
  readonly draft: SimulationDraft;
  readonly onChange: (draft: SimulationDraft) => void;
}

/** The queues of the draft: put in order, changed, added and left out. */
export function DraftQueues({ draft, onChange }: Props) {
  const t = useSay();
  const [editing, setEditing] = useState<number | null>(null);
  const { queues } = draft;
  const set = (next: readonly SimulationDraft['queues'][number][]) =>
    onChange({ ...draft, queues: [...next] });
  const keep = (index: number, definition: QueueDefinition) => {
    const one = queues[index] ?? { queueId: null, revision: null };
    set(queues.toSpliced(index, 1, { ...one, definition }));
    setEditing(null);
  };
  return (
    <fieldset className={settingsStyles['group']}>
      <legend>{t(words.queues)}</legend>
      {queues.length === 0 && <p className={settingsStyles['faint']}>{t(words.noQueues)}</p>}
      <ol className={settingsStyles['queues']}>
        {queues.map(({ queueId, definition }, index) => (
          <QueueRow
            key={queueId ?? definition.name}
            definition={definition}
            index={index}
            isLast={index === queues.length - 1}
            onEdit={() => setEditing(index)}
            onMove={(to) => set(moved(queues, index, to))}
            onRemove={() => set(queues.toSpliced(index, 1))}
          />
        ))}
      </ol>
      <button type="button" className={settingsStyles['add']} onClick={() => setEditing(queues.length)}>
        <Icon name="plus" />
        {t(words.addQueue)}
      </button>
      {editing !== null && (
        <QueueDialog
          initial={queues[editing]?.definition ?? newQueue}
          onKeep={(definition) => keep(editing, definition)}
          onClose={() => setEditing(null)}
        />
      )}
    </fieldset>
  );
}

interface RowProps {
  readonly definition: QueueDefinition;
  readonly index: number;
  readonly isLast: boolean;
  readonly onEdit: () => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

function QueueRow({ definition, index, isLast, onEdit, onMove, onRemove }: RowProps) {
  const t = useSay();
  const { name } = definition;
  return (
    <li className={styles['queue']}>
      <button type="button" className={styles['name']} title={t(words.editOne, { name })} onClick={onEdit}>
        <bdi>{name}</bdi>
        <QueueSummary definition={definition} />
      </button>
      <IconButton
        icon="arrow-up"
        label={t(words.upOne, { name })}
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
      />
      <IconButton
        icon="arrow-down"
        label={t(words.downOne, { name })}
        disabled={isLast}
        onClick={() => onMove(index + 1)}
      />
      <IconButton icon="trash" label={t(words.removeOne, { name })} onClick={onRemove} />
    </li>
  );
}
