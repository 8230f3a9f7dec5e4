import { MatrixSettings, notApplicable, RankingSettings } from '@zhiyin/domain/kit';
import { useSay, useSetting } from '../../setting.ts';
import { formWords, formInputWords as words } from '../../words.ts';
import type { QuestionInputProps } from '../question-input-props.ts';
import { groupOf, listOf, recordOf } from './names-of.ts';

/** A column for each row; every row is a list of its own, which also reads well where it is narrow. */
export function MatrixInput(props: QuestionInputProps) {
  const { locale } = useSetting();
  const say = useSay();
  const settings = MatrixSettings.safeParse(props.question.settings).data;
  if (!settings) return null;
  const given = recordOf(props.answer);
  const columns = settings.columns.map(({ key, label }) => ({ key, label: label[locale] }));
  if (settings.allowsNotApplicable) columns.push({ key: notApplicable, label: say(formWords.notApplicable) });
  return (
    <fieldset {...groupOf(props)} class="matrix">
      {settings.rows.map((row) => (
        <fieldset key={row.key} class="matrix-row">
          <legend>{row.label[locale]}</legend>
          {columns.map(({ key, label }) => (
            <label key={key} class={given[row.key] === key ? 'choice chosen' : 'choice'}>
              <input
                type="radio"
                class="said"
                name={`${props.id}-${row.key}`}
                checked={given[row.key] === key}
                onChange={() => props.onChange({ ...given, [row.key]: key })}
              />
              {label}
            </label>
          ))}
        </fieldset>
      ))}
    </fieldset>
  );
}

/** Options are put in order one after the other, and moved with buttons. */
export function RankingInput(props: QuestionInputProps) {
  const { locale } = useSetting();
  const say = useSay();
  const settings = RankingSettings.safeParse(props.question.settings).data;
  if (!settings) return null;
  const { options, places = options.length } = settings;
  const ranked = listOf(props.answer);
  const nameOf = (key: string): string => options.find((one) => one.key === key)?.label[locale] ?? key;
  const raise = (index: number): void => {
    const next = [...ranked];
    next.splice(index - 1, 2, ...ranked.slice(index - 1, index + 1).reverse());
    props.onChange(next);
  };
  return (
    <fieldset {...groupOf(props)} class="options">
      <ol class="ranks">
        {ranked.map((key, index) => (
          <RankLine
            key={key}
            name={nameOf(key)}
            place={index + 1}
            onUp={() => raise(index)}
            onRemove={() => props.onChange(ranked.filter((one) => one !== key))}
          />
        ))}
      </ol>
      <div class="choices">
        {options
          .filter(({ key }) => !ranked.includes(key))
          .map(({ key, label }) => (
            <button
              key={key}
              type="button"
              class="button"
              aria-label={say(words.rankAdd, { option: label[locale], place: ranked.length + 1 })}
              disabled={ranked.length >= places}
              onClick={() => props.onChange([...ranked, key])}
            >
              {label[locale]}
            </button>
          ))}
      </div>
    </fieldset>
  );
}

interface LineProps {
  readonly name: string;
  readonly place: number;
  readonly onUp: () => void;
  readonly onRemove: () => void;
}

function RankLine({ name: option, place, onUp, onRemove }: LineProps) {
  const say = useSay();
  return (
    <li>
      <span>
        {place}. {option}
      </span>
      <button
        type="button"
        class="quiet"
        aria-label={say(words.rankUp, { option })}
        disabled={place === 1}
        onClick={onUp}
      >
        ↑
      </button>
      <button type="button" class="quiet" aria-label={say(words.rankRemove, { option })} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}
