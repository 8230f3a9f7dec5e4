import {
  type FindingDetail,
  type ImprovementAction,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useSession } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeAction, useOwnerName } from '../data.ts';
import styles from '../improvement.module.css';
import { Part } from '../one/part.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { ActionTag } from './action-tag.tsx';
import { useActionState } from './use-action-state.ts';

/** What is done about a finding, by whom and until when. */
export function ActionList({ finding, isEditable }: { finding: FindingDetail; isEditable: boolean }) {
  const t = useSay();
  const [isPlanning, setPlanning] = useState(false);
  const { findingId, actionList, state } = finding;
  return (
    <Part
      title={t(words.actions)}
      verb={
        isEditable && (
          <Button icon={<Icon name="plus" />} onClick={() => setPlanning(true)}>
            {t(words.planAction)}
          </Button>
        )
      }
    >
      {actionList.length === 0 && <p className={styles['faint']}>{t(words.noActions)}</p>}
      <ul className={styles['rows']}>
        {actionList.map((action) => (
          <ActionRow
            key={action.actionId}
            action={action}
            isEditable={isEditable}
            isOver={state === 'closed'}
          />
        ))}
      </ul>
      {isPlanning && <ActionDialog findingId={findingId} action={null} onClose={() => setPlanning(false)} />}
    </Part>
  );
}

interface RowProps {
  readonly action: ImprovementAction;
  readonly isEditable: boolean;
  readonly isOver: boolean;
}

function ActionRow({ action, isEditable, isOver }: RowProps) {
  const t = useSay();
  const format = useFormat();
  const { memberId } = useSession().member;
  const ownerName = useOwnerName(t(words.someone));
  const [isChanging, setChanging] = useState(false);
  const { title, note, ownerId, dueAt, hours, cost, state } = action;
  const mayTick = !isOver && (isEditable || ownerId === memberId);
  const about = [
    ownerName(ownerId),
    format.day(dueAt),
    ...(hours === null ? [] : [t(words.hoursShort, { n: format.number(hours, 1) })]),
    ...(cost === null ? [] : [t(words.costShort, { n: format.number(cost / 100, 2) })]),
  ];
  return (
    <li className={styles['row']}>
      <div>
        <p className={styles['cardFoot']}>
          <bdi className={styles['strong']}>{title}</bdi>
          <ActionTag action={action} />
        </p>
        <p className={styles['faint']}>{about.join(' · ')}</p>
        {note !== '' && (
          <p className={styles['text']}>
            <bdi>{note}</bdi>
          </p>
        )}
        <Steps action={action} mayTick={mayTick && state === 'planned'} />
      </div>
      {mayTick && <ActionVerbs action={action} isEditable={isEditable} onChange={() => setChanging(true)} />}
      {isChanging && (
        <ActionDialog findingId={action.findingId} action={action} onClose={() => setChanging(false)} />
      )}
    </li>
  );
}

interface VerbsProps {
  readonly action: ImprovementAction;
  readonly isEditable: boolean;
  readonly onChange: () => void;
}

/** What can be done with an action where it stands. */
function ActionVerbs({ action, isEditable, onChange }: VerbsProps) {
  const t = useSay();
  const setState = useActionState();
  return (
    <div className={styles['verbs']}>
      {action.state === 'planned' ? (
        <>
          <Button onClick={() => setState(action, 'done')}>{t(words.markDone)}</Button>
          {isEditable && <Button onClick={onChange}>{t(words.edit)}</Button>}
          <Button type="text" onClick={() => setState(action, 'dropped')}>
            {t(words.drop)}
          </Button>
        </>
      ) : (
        <Button type="text" onClick={() => setState(action, 'planned')}>
          {t(words.planAgain)}
        </Button>
      )}
    </div>
  );
}

function Steps({ action, mayTick }: { action: ImprovementAction; mayTick: boolean }) {
  const toast = useToast();
  const act = useChangeAction();
  const { findingId, actionId, steps } = action;
  const tick = (place: number, isDone: boolean) => {
    const ticked = steps.map((step, index) => (index === place ? { ...step, isDone } : step));
    act.mutate({ params: { findingId, actionId }, body: { steps: ticked } }, { onError: toast.refuse });
  };
  if (steps.length === 0) return null;
  return (
    <ul className={styles['steps']}>
      {steps.map(({ text, isDone }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two steps may say the same
        <li key={place}>
          <Checkbox
            checked={isDone}
            disabled={!mayTick}
            onChange={({ target }) => tick(place, target.checked)}
          >
            <bdi>{text}</bdi>
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}
