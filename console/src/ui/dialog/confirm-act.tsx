import { Button, type ButtonProps } from 'antd';
import type { ReactNode } from 'react';
import { type Question, useConfirm } from './confirm-context.ts';

interface Props extends Pick<ButtonProps, 'disabled' | 'loading' | 'size' | 'icon' | 'type'> {
  readonly question: Question;
  readonly onConfirm: () => unknown;
  readonly children: ReactNode;
}

/** A button whose act is asked about first. */
export function ConfirmAct({ question, onConfirm, children, ...button }: Props) {
  const confirm = useConfirm();
  const ask = async () => {
    if (await confirm(question)) onConfirm();
  };
  return (
    <Button {...button} danger={question.isDestructive ?? false} onClick={ask}>
      {children}
    </Button>
  );
}
