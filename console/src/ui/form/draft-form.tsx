import { words } from '@zhiyin/domain/console';
import { Button } from 'antd';
import type { FormEvent, ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import styles from './form.module.css';
import type { Draft } from './use-draft.ts';

interface Props<Values extends object> {
  readonly draft: Draft<Values>;
  /** The verb on the button. */
  readonly verb: string;
  readonly onSaved?: () => void;
  readonly onCancel?: () => void;
  /** Lets an unchanged draft be sent: a sign-in has nothing to change. */
  readonly isAlwaysReady?: boolean;
  readonly children: ReactNode;
}

/** Inputs with the verb that sends them. ⌘/Ctrl-Enter sends from anywhere in it. */
export function DraftForm<Values extends object>(props: Props<Values>) {
  const { draft, verb, onSaved, onCancel, isAlwaysReady = false, children } = props;
  const t = useSay();
  const isReady = isAlwaysReady || draft.isChanged;
  const send = async () => {
    if (isReady && (await draft.save())) onSaved?.();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  useShortcut('mod+enter', words.sendForm, send);

  return (
    <form noValidate className={styles['form']} onSubmit={onSubmit}>
      {draft.refused && (
        <p role="alert" className={styles['refused']}>
          <Icon name="warning" />
          {draft.refused.message}
        </p>
      )}
      {children}
      <div className={styles['verbs']}>
        <Button type="primary" htmlType="submit" loading={draft.isBusy} disabled={!isReady}>
          {verb}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t(words.cancel)}</Button>}
      </div>
    </form>
  );
}
