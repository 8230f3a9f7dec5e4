import { formBuilderWords, words } from '@zhiyin/domain/console';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import type { RowDrag } from '#ui/order/use-row-drag.ts';
import type { QuestionEditorProps } from '../builder-props.ts';
import styles from '../form-builder.module.css';
import { QuestionEditor } from './question-editor.tsx';

interface Props extends QuestionEditorProps {
  readonly index: number;
  readonly count: number;
  readonly isOpen: boolean;
  readonly drag: RowDrag;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onMove: (to: number) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** A question in the list: closed a line, open its editor. Alt-↑ and Alt-↓ move it, and the focus stays with it. */
export function QuestionRow(props: Props) {
  const { index, count, isOpen, drag, onOpen, onMove, onDuplicate, onRemove } = props;
  const t = useSay();
  const editorId = useId();
  return (
    <li
      className={classNames(styles['row'], drag.overIndex === index && styles['over'])}
      {...drag.keys(index)}
      {...drag.target(index)}
    >
      <div className={styles['bar']}>
        <span aria-hidden="true" className={styles['handle']} {...drag.handle(index)}>
          <Icon name="drag" />
        </span>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={editorId}
          className={styles['open']}
          onClick={() => onOpen(!isOpen)}
        >
          <RowTitle {...props} />
        </button>
        <IconButton
          icon="arrow-up"
          label={t(words.moveUp)}
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
        />
        <IconButton
          icon="arrow-down"
          label={t(words.moveDown)}
          disabled={index === count - 1}
          onClick={() => onMove(index + 1)}
        />
        <IconButton icon="copy" label={t(formBuilderWords.duplicate)} onClick={onDuplicate} />
        <IconButton icon="trash" label={t(words.removeQuestion)} onClick={onRemove} />
      </div>
      <div id={editorId}>{isOpen && <QuestionEditor {...props} />}</div>
    </li>
  );
}

function RowTitle({ question, kinds, problems, index }: Props) {
  const t = useSay();
  const kind = kinds.find((one) => one.kind.key === question.kind)?.kind;
  return (
    <>
      <span className={styles['number']}>{index + 1}</span>
      <span className={styles['title']}>{t(question.label) || t(words.untitledQuestion)}</span>
      {question.isRequired && <span className={styles['must']}>{t(words.mustMark)}</span>}
      {problems.length > 0 && (
        <span className={styles['problem']}>
          <Icon name="warning" />
          <span className="spoken">{t(formBuilderWords.problems, { count: problems.length })}</span>
        </span>
      )}
      <span className={styles['kind']}>{kind && t(kind.words)}</span>
    </>
  );
}
