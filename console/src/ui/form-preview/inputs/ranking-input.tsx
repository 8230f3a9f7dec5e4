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
            <li key={key} className={styles['rank']}>
              <span className={styles['rankName']}>
                {index + 1}. {nameOf(key)}
              </span>
              <IconButton
                icon="arrow-up"
                label={t(words.rankUp, { option: nameOf(key) })}
                disabled={index === 0}
                onClick={() => swap(index - 1)}
              />
              <IconButton
                icon="arrow-down"
                label={t(words.rankDown, { option: nameOf(key) })}
                disabled={index === ranked.length - 1}
                onClick={() => swap(index)}
              />
              <IconButton
                icon="close"
                label={t(words.rankRemove, { option: nameOf(key) })}
                onClick={() => onChange(ranked.filter((one) => one !== key))}
              />
            </li>
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
