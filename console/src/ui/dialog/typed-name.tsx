import { words } from '@zhiyin/domain/console';
import { Input, type InputRef } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from './confirm.module.css';

interface Props {
  readonly mustType: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** Where a name is typed before what bears it is destroyed. */
export function TypedName({ mustType, typed, onType }: Props) {
  const t = useSay();
  const inputId = useId();
  return (
    <label htmlFor={inputId} className={styles['typing']}>
      {t(words.confirmType, { text: mustType })}
      <Input
        id={inputId}
        ref={takeFocus}
        data-first
        value={typed}
        autoComplete="off"
        onChange={(event) => onType(event.target.value)}
      />
    </label>
  );
}

/** The dialog may have been open before this was loaded. Once, and not whenever it is drawn again. */
function takeFocus(input: InputRef | null): void {
  input?.focus();
}
