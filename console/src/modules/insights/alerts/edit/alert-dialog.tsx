import { useNavigate } from '@tanstack/react-router';
import { type Alert, alertWords as words } from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../alerts.module.css';
import { useDeleteAlert, useRestoreAlert } from '../data.ts';
import { AlertForm } from './alert-form.tsx';

interface Props {
  /** Null for one yet to be set. */
  readonly alert: Alert | null;
  readonly onClose: () => void;
}

/** Sets or changes an alert, beside when it would have rung. */
export function AlertDialog({ alert, onClose }: Props) {
  const t = useSay();
  return (
    <Dialog title={t(alert ? words.edit : words.add)} place="side" width={640} onClose={onClose}>
      <AlertForm alert={alert} onClose={onClose} />
      {alert && <Remove alert={alert} onClose={onClose} />}
    </Dialog>
  );
}

function Remove({ alert: { alertId, name }, onClose }: { alert: Alert; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const remove = useDeleteAlert();
  const restore = useRestoreAlert();
  const params = { alertId };
  const bringBack = () => restore.mutate({ params }, { onError: toast.refuse });
  const done = () => {
    toast.sayUndo(t(words.removed, { name }), bringBack, alertId);
    onClose();
    void navigate({ to: '/insights/alerts' });
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
