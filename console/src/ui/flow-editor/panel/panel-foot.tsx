import { flowEditorWords as words } from '@zhiyin/domain/console';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from '../flow-editor.module.css';

interface Props {
  readonly isKept?: boolean;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** The end of a panel: take the thing away, or be done with it. */
export function PanelFoot({ isKept = false, onRemove, onClose }: Props) {
  const t = useSay();
  const remove = () => {
    onRemove();
    onClose();
  };
  return (
    <div className={styles['foot']}>
      <Button danger size="small" disabled={isKept} onClick={remove}>
        {t(words.remove)}
      </Button>
      <Button size="small" onClick={onClose}>
        {t(words.close)}
      </Button>
    </div>
  );
}
