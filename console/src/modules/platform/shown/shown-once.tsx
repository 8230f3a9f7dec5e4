import { Button } from 'antd';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { CopyLine } from './copy-line.tsx';
import styles from './shown.module.css';

interface Props {
  readonly title: string;
  readonly sentence: string;
  /** What the line is. */
  readonly label: string;
  readonly text: string;
  /** The verb that closes it. */
  readonly verb: string;
  readonly onDone: () => void;
}

/** A secret that is never shown again; the reader closes it by saying that she has kept it. */
export function ShownOnce({ title, sentence, label, text, verb, onDone }: Props) {
  return (
    <Dialog title={title} onClose={onDone} width={520}>
      <div className={styles['once']}>
        <p>{sentence}</p>
        <CopyLine label={label} text={text} />
        <div>
          <Button type="primary" onClick={onDone}>
            {verb}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
