import { ReferenceSettings } from '@zhiyin/domain/kit';
import { useEffect, useState } from 'preact/hooks';
import { useSay, useSetting } from '../../setting.ts';
import { formInputWords as words } from '../../words.ts';
import type { QuestionInputProps } from '../question-input-props.ts';
import { groupOf, listOf } from './names-of.ts';

interface FoundRecord {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
}

const restMs = 250;

/** A record of the shop that the customer may choose: an order of theirs, a reason. Narrowed by typing. */
export function RecordInput(props: QuestionInputProps) {
  const { locale } = useSetting();
  const say = useSay();
  const [text, setText] = useState('');
  const { found, known } = useRecords(props.formKey, props.question.key, text);
  const settings = ReferenceSettings.safeParse(props.question.settings).data;
  if (!settings) return null;
  const { isMany } = settings;
  const chosen = typeof props.answer === 'string' ? [props.answer] : listOf(props.answer);
  const others = (found ?? []).filter(({ id }) => !chosen.includes(id));
  const pick = (id: string, isOn: boolean): void => {
    if (!isMany) props.onChange(isOn ? id : undefined);
    else props.onChange(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));
  };
  return (
    <fieldset {...groupOf(props)} class="options">
      <input
        type="search"
        aria-label={say(words.search)}
        placeholder={say(words.search)}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="records">
        {[...chosen, ...others.map(({ id }) => id)].map((id) => (
          <label key={id} class="tick">
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name={props.id}
              checked={chosen.includes(id)}
              onChange={(event) => pick(id, event.currentTarget.checked)}
            />
            {known.get(id)?.name[locale] ?? id}
          </label>
        ))}
      </div>
      {found?.length === 0 && <p class="hint">{say(words.nothingFound)}</p>}
    </fieldset>
  );
}

/** What the server offers for a question, null before it has answered, and all that it ever offered here. */
function useRecords(formKey: string, question: string, text: string) {
  const { session } = useSetting();
  const [found, setFound] = useState<readonly FoundRecord[] | null>(null);
  const [known, setKnown] = useState<ReadonlyMap<string, FoundRecord>>(new Map());
  useEffect(() => {
    let isOver = false;
    const take = (records: readonly FoundRecord[]): void => {
      if (isOver) return;
      setFound(records);
      setKnown((before) => new Map([...before, ...records.map((one) => [one.id, one] as const)]));
    };
    // Asked when the typing rests.
    const timer = setTimeout(() => {
      session.formRecords(formKey, question, text).then(
        ({ items }) => take(items),
        () => take([]),
      );
    }, restMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [formKey, question, session, text]);
  return { found, known };
}
