import { Icon } from '#ui/icon/icon.tsx';
import styles from './picker.module.css';
import type { PickerRow } from './picker-rows.ts';

interface Props {
  readonly id: string;
  readonly row: PickerRow;
  readonly isCurrent: boolean;
  readonly isPicked: boolean;
  readonly onPoint: () => void;
  readonly onPick: () => void;
}

/** One reason on offer, with what stands above it while the tree is not seen. */
export function ReasonOption({ id, row, isCurrent, isPicked, onPoint, onPick }: Props) {
  const scrollIntoView = (element: HTMLElement | null) => {
    if (isCurrent) element?.scrollIntoView({ block: 'nearest' });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and hears the keys
    <div
      ref={scrollIntoView}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isPicked}
      className={styles['option']}
      data-current={isCurrent}
      style={{ paddingInlineStart: 8 + (row.depth - 1) * 18 }}
      onMouseMove={onPoint}
      onClick={onPick}
    >
      <bdi>{row.label}</bdi>
      {row.depth === 1 && row.above.length > 0 && (
        <bdi className={styles['above']}>{row.above.join(' / ')}</bdi>
      )}
      {isPicked && <Icon name="check" className={styles['mark']} />}
    </div>
  );
}
