import { formBuilderWords as words } from '@zhiyin/domain/console';
import { RankingSettings } from '@zhiyin/domain/kit';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import styles from '../form-preview.module.css';
import type { QuestionInputProps } from '../question-input-props.ts';
import { listOf } from './record-of.ts';

/** Options are put in order one after the other, and moved with buttons. */
export function RankingInput({ question, answer, onChange, labelId, describedBy }: QuestionInputProps) {
  const t = useSay();
  const settings = RankingSettings.safeParse(question.settings).data;
  if (!settings) return null;
  const { options, places = options.length } = settings;
  const ranked = listOf(answer);
  const nameOf = (key: string) => t(options.find((one) => one.key === key)?.label ?? { zh: key, en: key });
  const swap = (index: number) => {
    const next = [...ranked];
    next.splice(index, 2, ...ranked.slice(index, index + 2).reverse());
    onChange(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend of its own
    <div role="group" aria-labelledby={labelId} aria-describedby={describedBy} className={styles['options']}>
      {ranked.length > 0 && (
        <ol className={styles['ranks']}>
          {ranked.map((key, index) => (
            <RankLine
              key={key}
              name={nameOf(key)}
              place={index + 1}
              count={ranked.length}
              onUp={() => swap(index - 1)}
              onDown={() => swap(index)}
              onRemove={() => onChange(ranked.filter((one) => one !== key))}
            />
          ))}
        </ol>
      )}
      <div className={styles['unranked']}>
        {options
          .filter(({ key }) => !ranked.includes(key))
          .map(({ key, label }) => (
            <Button
              key={key}
              size="small"
              icon={<Icon name="plus" />}
              aria-label={t(words.rankAdd, { option: t(label) })}
              disabled={ranked.length >= places}
              onClick={() => onChange([...ranked, key])}
            >
              {t(label)}
            </Button>
          ))}
      </div>
    </div>
  );
}

interface LineProps {
  readonly name: string;
  readonly place: number;
  readonly count: number;
  readonly onUp: () => void;
  readonly onDown: () => void;
  readonly onRemove: () => void;
}

function RankLine({ name: option, place, count, onUp, onDown, onRemove }: LineProps) {
  const t = useSay();
  return (
    <li className={styles['rank']}>
      <span className={styles['rankName']}>
        {place}. {option}
      </span>
      <IconButton icon="arrow-up" label={t(words.rankUp, { option })} disabled={place === 1} onClick={onUp} />
      <IconButton
        icon="arrow-down"
        label={t(words.rankDown, { option })}
        disabled={place === count}
        onClick={onDown}
      />
      <IconButton icon="close" label={t(words.rankRemove, { option })} onClick={onRemove} />
    </li>
  );
}
