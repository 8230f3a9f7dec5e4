import { Input } from 'antd';
import type { TextAreaProps } from 'antd/es/input/TextArea.js';
import styles from './form.module.css';

interface Props extends Omit<TextAreaProps, 'autoSize' | 'rows' | 'style' | 'className'> {
  /** How many lines there are room for at first, and at most before it scrolls. */
  readonly rows: number;
  readonly rowsMax: number;
}

/** A field that grows with its text, by the browser itself: antd's own way writes a style attribute, which our policy blocks. */
export function GrowingArea({ rows, rowsMax, ...area }: Props) {
  return (
    <Input.TextArea
      {...area}
      rows={rows}
      className={styles['paragraph'] ?? ''}
      // Where it grows with its text, the browser no longer heeds `rows`.
      style={{ minHeight: `calc(${rows}lh + 10px)`, maxHeight: `calc(${rowsMax}lh + 10px)` }}
    />
  );
}
