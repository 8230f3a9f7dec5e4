import { type Goal, goalsManage, goalWords as words } from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { Contributions } from './contributions.tsx';
import { useDeleteGoal, useRestoreGoal } from './data.ts';
import { GoalForm } from './goal-form.tsx';
import styles from './goals.module.css';

interface Props {
  /** Null for one yet to be set. */
  readonly goal: Goal | null;
  readonly goals: readonly Goal[];
  readonly onClose: () => void;
}

/** One goal: what is wanted, and where its change came from. */
export function GoalDialog({ goal, goals, onClose }: Props) {
  const t = useSay();
  const mayManage = useMay()(goalsManage);
  const title = mayManage ? t(goal ? words.edit : words.add) : (goal?.name ?? '');
  return (
    <Dialog title={title} place="side" width={560} onClose={onClose}>
      {goal && <Contributions goal={goal} goals={goals} />}
      {mayManage && <GoalForm goal={goal} goals={goals} onClose={onClose} />}
      {goal && mayManage && <Remove goal={goal} onClose={onClose} />}
    </Dialog>
  );
}

function Remove({ goal: { goalId, name }, onClose }: { goal: Goal; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const remove = useDeleteGoal();
  const restore = useRestoreGoal();
  const params = { goalId };
  const bringBack = () => restore.mutate({ params }, { onError: toast.refuse });
  const done = () => {
    toast.sayUndo(t(words.removed, { name }), bringBack, goalId);
    onClose();
  };
  return (
    <div className={styles['verbs']}>
      <Button
        danger
        icon={<Icon name="trash" />}
        loading={remove.isPending}
        onClick={() => remove.mutate({ params }, { onError: toast.refuse, onSuccess: done })}
      >
        {t(words.remove)}
      </Button>
    </div>
  );
}
