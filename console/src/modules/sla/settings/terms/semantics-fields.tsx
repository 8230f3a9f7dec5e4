import {
  Semantics,
  type SemanticsKey,
  type SlaSubject,
  semanticsChoices,
  semanticsKeys,
  semanticsWordsOf,
} from '@zhiyin/domain/sla';
import { Radio } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from '../settings.module.css';

interface Props {
  readonly subject: SlaSubject;
  readonly semantics: Semantics;
  readonly onChange: (semantics: Semantics) => void;
}

/** What helpdesks do differently, each as a question with the answers as sentences. */
export function SemanticsFields({ subject, semantics, onChange }: Props) {
  const choose = (key: SemanticsKey, choice: string) => {
    const parsed = Semantics.safeParse({ ...semantics, [key]: choice });
    if (parsed.success) onChange(parsed.data);
  };
  return semanticsKeys.map((key) => (
    <SemanticsField
      key={key}
      subject={subject}
      name={key}
      value={semantics[key]}
      onChange={(choice) => choose(key, choice)}
    />
  ));
}

interface FieldProps {
  readonly subject: SlaSubject;
  readonly name: SemanticsKey;
  readonly value: string;
  readonly onChange: (choice: string) => void;
}

function SemanticsField({ subject, name, value, onChange }: FieldProps) {
  const t = useSay();
  const questionId = useId();
  const { question, answers } = semanticsWordsOf(name, subject);
  return (
    <div className={styles['semantics']}>
      <span id={questionId} className={styles['question']}>
        {t(question)}
      </span>
      <Radio.Group
        aria-labelledby={questionId}
        value={value}
        onChange={({ target }) => onChange(String(target.value))}
        className={styles['answers'] ?? ''}
      >
        {semanticsChoices[name].map((choice) => {
          const words = answers[choice];
          return (
            <Radio key={choice} value={choice}>
              {words && t(words)}
            </Radio>
          );
        })}
      </Radio.Group>
    </div>
  );
}
