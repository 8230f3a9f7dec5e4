import { formBuilderWords, words } from '@zhiyin/domain/console';
import type { Text } from '@zhiyin/domain/kit';
import { Button, InputNumber } from 'antd';
import { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { moved } from '#ui/order/moved.ts';
import styles from '../form-builder.module.css';
import { freshKey, replaced, unwritten } from '../question-list-edit.ts';
import type { Setting } from './setting.ts';

// Looser than the contract: a line is empty while its words are being typed.
const EditedLine = z.looseObject({
  key: z.string(),
  label: z.object({ zh: z.string(), en: z.string() }),
  points: z.number().optional().catch(undefined),
});
type EditedLine = z.infer<typeof EditedLine>;
const EditedLines = z.array(EditedLine).catch([]);

interface Props {
  readonly setting: Setting & { type: 'lines' };
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The options of a choice, or the rows or columns of a matrix. */
export function LinesEditor({ setting, value, onChange }: Props) {
  const t = useSay();
  const lines = EditedLines.parse(value ?? []);
  const keys = lines.map(({ key }) => key);
  const name = t(setting.words);
  return (
    <fieldset className={styles['lines']}>
      <legend>{name}</legend>
      <ol className={styles['options']}>
        {lines.map((line, index) => (
          <LineRow
            key={line.key}
            name={t(formBuilderWords.lineNumber, { name, number: index + 1 })}
            line={line}
            hasPoints={setting.hasPoints}
            isFirst={index === 0}
            isOnly={lines.length === 1}
            onChange={(next) => onChange(replaced(lines, index, next))}
            onUp={() => onChange(moved(lines, index, index - 1))}
            onRemove={() => onChange(replaced(lines, index, null))}
          />
        ))}
      </ol>
      <div>
        <Button
          size="small"
          type="text"
          icon={<Icon name="plus" />}
          onClick={() => onChange([...lines, { key: freshKey(setting.stem, keys), label: unwritten }])}
        >
          {t(formBuilderWords.addLine)}
          <span className="spoken">{name}</span>
        </Button>
      </div>
    </fieldset>
  );
}

interface RowProps {
  readonly name: string;
  readonly line: EditedLine;
  readonly hasPoints: boolean;
  readonly isFirst: boolean;
  readonly isOnly: boolean;
  readonly onChange: (line: EditedLine) => void;
  readonly onUp: () => void;
  readonly onRemove: () => void;
}

function LineRow({ name, line, hasPoints, isFirst, isOnly, onChange, onUp, onRemove }: RowProps) {
  const t = useSay();
  const setLabel = ({ zh, en }: Text) => onChange({ ...line, label: { zh, en } });
  const setPoints = (points: number | null) => {
    const { points: _before, ...rest } = line;
    onChange(points === null ? rest : { ...rest, points });
  };
  return (
    <li className={styles['option']}>
      <BothLanguagesInput label={name} value={line.label} onChange={setLabel} />
      {hasPoints && (
        <InputNumber
          aria-label={`${name}, ${t(formBuilderWords.points)}`}
          placeholder={t(formBuilderWords.points)}
          className={styles['points'] ?? ''}
          controls={false}
          min={0}
          max={1000}
          value={line.points ?? null}
          onChange={setPoints}
        />
      )}
      <IconButton icon="arrow-up" label={`${t(words.moveUp)}: ${name}`} disabled={isFirst} onClick={onUp} />
      <IconButton
        icon="close"
        label={`${t(formBuilderWords.removeLine)}: ${name}`}
        disabled={isOnly}
        onClick={onRemove}
      />
    </li>
  );
}
