import { formBuilderWords as words } from '@zhiyin/domain/console';
import { Button } from 'antd';
import { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import type { SettingsEditorProps } from '../builder-props.ts';
import styles from '../form-builder.module.css';
import { freshKey, replaced, unwritten } from '../question-list-edit.ts';
import { SettingsForm } from './settings-form.tsx';
import { addedBelow, type EditedNode, levelOf, withoutBranch } from './tree-edit.ts';

const EditedNodes = z
  .array(
    z.looseObject({
      key: z.string(),
      parent: z.string().optional(),
      label: z.object({ zh: z.string(), en: z.string() }),
    }),
  )
  .catch([]);

const inner = [{ type: 'tick', name: 'allowsInner', words: words.allowsInner }] as const;

/** A tree of options, drawn as an outline: each line stands below what it belongs to. */
export function TreeEditor({ settings, onChange }: SettingsEditorProps) {
  const t = useSay();
  const nodes: readonly EditedNode[] = EditedNodes.parse(settings['nodes']);
  const change = (next: readonly EditedNode[]) => onChange({ ...settings, nodes: [...next] });
  const keys = nodes.map(({ key }) => key);
  return (
    <fieldset className={styles['lines']}>
      <legend>{t(words.options)}</legend>
      <ol className={styles['options']}>
        {nodes.map((node, index) => {
          const name = t(words.lineNumber, { name: t(words.options), number: index + 1 });
          return (
            <li key={node.key} className={styles['option']} data-level={levelOf(nodes, node)}>
              <BothLanguagesInput
                label={name}
                value={node.label}
                onChange={({ zh, en }) => change(replaced(nodes, index, { ...node, label: { zh, en } }))}
              />
              <IconButton
                icon="plus"
                label={`${t(words.addBelow)}: ${name}`}
                disabled={levelOf(nodes, node) >= 4}
                onClick={() => change(addedBelow(nodes, node, freshKey('option', keys)))}
              />
              <IconButton
                icon="close"
                label={`${t(words.removeLine)}: ${name}`}
                onClick={() => change(withoutBranch(nodes, node.key))}
              />
            </li>
          );
        })}
      </ol>
      <div>
        <Button
          size="small"
          type="text"
          icon={<Icon name="plus" />}
          onClick={() => change([...nodes, { key: freshKey('option', keys), label: unwritten }])}
        >
          {t(words.addLine)}
        </Button>
      </div>
      <SettingsForm list={inner} settings={settings} onChange={onChange} />
    </fieldset>
  );
}
