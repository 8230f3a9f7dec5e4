import { words as consoleWords, formBuilderWords as words } from '@zhiyin/domain/console';
import type { FormDefinition } from '@zhiyin/domain/kit';
import { Button, InputNumber } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { moved } from '#ui/order/moved.ts';
import styles from './form-builder.module.css';
import { freshKey, replaced, unwritten } from './question-list-edit.ts';

type Sections = FormDefinition['sections'];

interface Props {
  readonly sections: Sections;
  readonly onChange: (sections: Sections) => void;
  readonly onRemove: (key: string) => void;
  /** What is wrong with them, in words. */
  readonly problem: string | null;
}

/** The parts of a long form, with what each weighs in the score. */
export function SectionsEditor({ sections, onChange, onRemove, problem }: Props) {
  const t = useSay();
  const keys = sections.map(({ key }) => key);
  const change = (next: readonly Sections[number][]) => onChange([...next]);
  return (
    <details className={styles['panel']} open={sections.length > 0}>
      <summary>{t(words.sections)}</summary>
      <ol className={styles['options']}>
        {sections.map((section, index) => (
          <SectionRow
            key={section.key}
            section={section}
            index={index}
            onChange={(next) => change(replaced(sections, index, next))}
            isLast={index === sections.length - 1}
            onMove={(to) => change(moved(sections, index, to))}
            onRemove={() => onRemove(section.key)}
          />
        ))}
      </ol>
      {problem && <p className={styles['problem']}>{problem}</p>}
      <Button
        size="small"
        type="text"
        icon={<Icon name="plus" />}
        onClick={() => change([...sections, { key: freshKey('section', keys), label: unwritten }])}
      >
        {t(words.addSection)}
      </Button>
    </details>
  );
}

interface RowProps {
  readonly section: Sections[number];
  readonly index: number;
  readonly onChange: (section: Sections[number]) => void;
  readonly isLast: boolean;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

function SectionRow({ section, index, isLast, onChange, onMove, onRemove }: RowProps) {
  const t = useSay();
  const name = t(words.sectionNumber, { number: index + 1 });
  const setWeight = (weight: number | null) => {
    const { weight: _before, ...rest } = section;
    onChange(weight === null ? rest : { ...rest, weight });
  };
  return (
    <li className={styles['option']}>
      <BothLanguagesInput
        label={name}
        value={section.label}
        onChange={({ zh, en }) => onChange({ ...section, label: { zh, en } })}
      />
      <InputNumber
        aria-label={`${name}, ${t(words.sectionWeight)}`}
        placeholder={t(words.weight)}
        className={styles['points'] ?? ''}
        controls={false}
        min={0.1}
        max={1000}
        value={section.weight ?? null}
        onChange={setWeight}
      />
      <IconButton
        icon="arrow-up"
        label={`${t(consoleWords.moveUp)}: ${name}`}
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
      />
      <IconButton
        icon="arrow-down"
        label={`${t(consoleWords.moveDown)}: ${name}`}
        disabled={isLast}
        onClick={() => onMove(index + 1)}
      />
      <IconButton icon="close" label={`${t(words.removeSection)}: ${name}`} onClick={onRemove} />
    </li>
  );
}
