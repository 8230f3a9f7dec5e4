import { formBuilderWords as words } from '@zhiyin/domain/console';
import { pathTo, type TreeNode, TreeSettings } from '@zhiyin/domain/kit';
import { Select } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from '../form-preview.module.css';
import type { QuestionInputProps } from '../question-input-props.ts';

/** A tree, a level at a time: each choice opens the list below it. */
export function TreeInput({ question, answer, onChange, labelId, describedBy }: QuestionInputProps) {
  const t = useSay();
  const id = useId();
  const nodes = TreeSettings.safeParse(question.settings).data?.nodes;
  if (!nodes) return null;
  const path = pathTo(nodes, typeof answer === 'string' ? answer : '');
  const levels = [undefined, ...path.map(({ key }) => key)]
    .map((parent) => nodes.filter((node) => node.parent === parent))
    .filter((level) => level.length > 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend of its own
    <div role="group" aria-labelledby={labelId} aria-describedby={describedBy} className={styles['levels']}>
      {levels.map((level, index) => (
        <div key={level[0]?.key}>
          <span id={`${id}-${index}`} className="spoken">
            {t(words.chooseLevel, { level: index + 1 })}
          </span>
          <Select
            aria-labelledby={`${labelId} ${id}-${index}`}
            className={styles['level'] ?? ''}
            placeholder={t(words.chooseLevel, { level: index + 1 })}
            value={path[index]?.key}
            options={level.map(({ key, label }) => ({ value: key, label: t(label) }))}
            onChange={(key: string | undefined) => onChange(key ?? above(path, index))}
            allowClear
          />
        </div>
      ))}
    </div>
  );
}

function above(path: readonly TreeNode[], index: number): string | undefined {
  return path[index - 1]?.key;
}
