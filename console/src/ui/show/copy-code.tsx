import { Button } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useCopy } from '#ui/toast/use-copy.ts';
import styles from './copy-code.module.css';

interface Props {
  readonly code: string;
  /** What it is, for those who hear it. */
  readonly label: string;
  /** Copies it. */
  readonly verb: string;
  /** A program of several lines, which scrolls sideways instead of being broken. */
  readonly isProgram?: boolean;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** Something to be copied as it stands. */
export function CopyCode({ code, label, verb, isProgram = false, children }: Props) {
  const copy = useCopy();
  const className = classNames(styles['scrolled'], isProgram && styles['program']);
  return (
    <div className={styles['copyable']}>
      {/* It scrolls, so the keyboard must reach it; it is a part of what is labelled, no place to go to by itself. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      {/* biome-ignore lint/a11y/useSemanticElements: a field set is for fields */}
      <div role="group" aria-label={label} tabIndex={0} className={className}>
        <pre className={styles['code']}>
          <code>{isProgram ? code : <Words line={code} />}</code>
        </pre>
      </div>
      <div className={styles['verbs']}>
        <Button icon={<Icon name="copy" />} onClick={() => copy(code)}>
          {verb}
        </Button>
        {children}
      </div>
    </div>
  );
}

/** A line that breaks between its words and not at their hyphens. */
function Words({ line }: { line: string }) {
  return line.split(' ').map((word, index) => (
    <Fragment key={word}>
      {index > 0 && ' '}
      <span className={styles['word']}>{word}</span>
    </Fragment>
  ));
}
