import { formBuilderWords as words } from '@zhiyin/domain/console';
import { Input, Select } from 'antd';
import { useId, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { QuestionEditorProps } from '../builder-props.ts';
import styles from '../form-builder.module.css';

/** Which section a question is in, and the key by which programs know it. */
export function QuestionPlace({ question, onChange, sections }: QuestionEditorProps) {
  const t = useSay();
  const id = useId();
  const [key, setKey] = useState(question.key);
  const setSection = (section: string) => {
    const { section: _before, ...rest } = question;
    onChange(section === '' ? rest : { ...rest, section });
  };
  return (
    <>
      {sections.length > 0 && (
        <div className={styles['setting']}>
          <label htmlFor={`${id}-section`}>{t(words.section)}</label>
          <Select
            id={`${id}-section`}
            value={question.section ?? ''}
            options={[
              { value: '', label: t(words.noSection) },
              ...sections.map((one, index) => ({
                value: one.key,
                label: t(one.label) || t(words.sectionNumber, { number: index + 1 }),
              })),
            ]}
            onChange={setSection}
          />
        </div>
      )}
      <div className={styles['setting']}>
        <label htmlFor={`${id}-key`}>{t(words.key)}</label>
        <div>
          <Input
            id={`${id}-key`}
            className={styles['code'] ?? ''}
            aria-describedby={`${id}-hint`}
            maxLength={60}
            spellCheck={false}
            value={key}
            onChange={(event) => setKey(event.target.value)}
            onBlur={() => key !== question.key && onChange({ ...question, key })}
          />
          <p id={`${id}-hint`} className={styles['hint']}>
            {t(words.keyHint)}
          </p>
        </div>
      </div>
    </>
  );
}
