import { formBuilderWords as words } from '@zhiyin/domain/console';
import { Checkbox, InputNumber } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { QuestionEditorProps } from '../builder-props.ts';
import styles from '../form-builder.module.css';

/** What a question counts. Only shown where its kind and settings give points, or something was set before. */
export function QuestionScoring({ question, onChange, kinds }: QuestionEditorProps) {
  const t = useSay();
  const prepared = kinds.find(({ kind }) => kind.key === question.kind)?.kind.prepare(question.settings);
  const isScorable = prepared !== undefined && 'kind' in prepared && prepared.kind.isScorable;
  const { weight, isFatal } = question;
  if (!isScorable && weight === undefined && !isFatal) return null;
  const setWeight = (next: number | undefined) => {
    const { weight: _before, ...rest } = question;
    onChange(next === undefined ? rest : { ...rest, weight: next });
  };
  return (
    <div className={styles['line']}>
      <Checkbox
        checked={weight !== undefined}
        onChange={(event) => setWeight(event.target.checked ? 1 : undefined)}
      >
        {t(words.isScored)}
      </Checkbox>
      {weight !== undefined && (
        <InputNumber
          aria-label={t(words.weight)}
          prefix={t(words.weight)}
          className={styles['weight'] ?? ''}
          controls={false}
          min={0.1}
          max={1000}
          value={weight}
          onChange={(next) => setWeight(next ?? undefined)}
        />
      )}
      <Checkbox
        checked={isFatal}
        onChange={(event) => onChange({ ...question, isFatal: event.target.checked })}
      >
        {t(words.isFatal)}
      </Checkbox>
    </div>
  );
}
