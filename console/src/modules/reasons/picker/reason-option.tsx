import { Icon } from '#ui/icon/icon.tsx';
import { Option } from '#ui/pick/option.tsx';
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
export function ReasonOption({ row, isPicked, ...rest }: Props) {
  return (
    <Option
      {...rest}
      isChosen={isPicked}
      className={styles['option']}
      style={{ paddingInlineStart: 8 + (row.depth - 1) * 18 }}
    >
      <bdi>{row.label}</bdi>
      {row.depth === 1 && row.above.length > 0 && (
        <bdi className={styles['above']}>{row.above.join(' / ')}</bdi>
      )}
      {isPicked && <Icon name="check" className={styles['mark']} />}
    </Option>
  );
}
