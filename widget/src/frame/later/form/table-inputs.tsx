import { notApplicable } from '../../../chat/before/form/answers.ts';
import { pathTo, readSettings } from '../../../chat/before/form/question-settings.ts';
import { isLoose } from '../../../chat/keep/read-json.ts';
import { formWords } from '../../../words.ts';
import { useSay, useSetting } from '../../chat-context.ts';
import type { Field } from './field.ts';

interface Drawn {
  readonly field: Field;
  readonly id: string;
}

/** A tree, a level at a time: each choice opens the list below it. */
export function TreeInput({ field: { question, answer, onAnswer } }: Drawn) {
  const { locale } = useSetting();
  const say = useSay();
  const { nodes } = readSettings(question.settings);
  const path = pathTo(nodes, answer);
  const levels = [null, ...path.map(({ key }) => key)]
    .map((parent) => nodes.filter((node) => node.parent === parent))
    .filter((level) => level.length > 0);
  return (
    <div class="picks">
      {levels.map((level, index) => (
        <select
          key={level[0]?.key}
          aria-label={say(formWords.level, { level: index + 1 })}
          value={path[index]?.key ?? ''}
          onChange={({ currentTarget }) => onAnswer(currentTarget.value || (path[index - 1]?.key ?? null))}
        >
          <option value="">{say(formWords.choose)}</option>
          {level.map(({ key, label }) => (
            <option key={key} value={key}>
              {label[locale]}
            </option>
          ))}
        </select>
      ))}
    </div>
  );
}

/** A column for each row. */
export function MatrixInput({ field: { question, answer, onAnswer }, id }: Drawn) {
  const { locale } = useSetting();
  const say = useSay();
  const { rows, columns, allowsNotApplicable } = readSettings(question.settings);
  const given = isLoose(answer) ? answer : {};
  const other = allowsNotApplicable ? [{ key: notApplicable, text: say(formWords.notApplicable) }] : [];
  const all = [...columns.map(({ key, label }) => ({ key, text: label[locale] })), ...other];
  return (
    <>
      {rows.map((row) => (
        <fieldset key={row.key} class="row">
          <legend>{row.label[locale]}</legend>
          <div class="marks">
            {all.map(({ key, text }) => (
              <label key={key} class="pick">
                <input
                  type="radio"
                  name={`${id}-${row.key}`}
                  checked={given[row.key] === key}
                  onChange={() => onAnswer({ ...given, [row.key]: key })}
                />
                <span>{text}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}

/** Options are put in order one after the other; one that is taken out makes room again. */
export function RankingInput({ field: { question, answer, onAnswer } }: Drawn) {
  const { locale } = useSetting();
  const say = useSay();
  const { options, places } = readSettings(question.settings);
  const ranked: readonly unknown[] = Array.isArray(answer) ? answer : [];
  return (
    <div class="picks">
      {options.map(({ key, label }) => {
        const place = ranked.indexOf(key) + 1;
        const values = { option: label[locale], place: ranked.length + 1 };
        return (
          <button
            key={key}
            type="button"
            class="quiet rank"
            aria-pressed={place > 0}
            aria-label={say(place > 0 ? formWords.rankRemove : formWords.rankAdd, values)}
            disabled={place === 0 && ranked.length >= places}
            onClick={() => onAnswer(place > 0 ? ranked.filter((one) => one !== key) : [...ranked, key])}
          >
            {place > 0 && <b>{place}. </b>}
            {label[locale]}
          </button>
        );
      })}
    </div>
  );
}
