import { pathTo, TreeSettings } from '@zhiyin/domain/kit';
import { useSay, useSetting } from '../../setting.ts';
import { formInputWords as words } from '../../words.ts';
import type { QuestionInputProps } from '../question-input-props.ts';
import { groupOf } from './names-of.ts';

/** A tree, a level at a time: each choice opens the list below it. */
export function TreeInput(props: QuestionInputProps) {
  const { locale } = useSetting();
  const say = useSay();
  const nodes = TreeSettings.safeParse(props.question.settings).data?.nodes;
  if (!nodes) return null;
  const path = pathTo(nodes, typeof props.answer === 'string' ? props.answer : '');
  const levels = [undefined, ...path.map(({ key }) => key)]
    .map((parent) => nodes.filter((node) => node.parent === parent))
    .filter((level) => level.length > 0);
  return (
    <fieldset {...groupOf(props)} class="options">
      {levels.map((level, index) => (
        <select
          key={level[0]?.key}
          aria-label={say(words.level, { level: index + 1 })}
          value={path[index]?.key ?? ''}
          onChange={(event) => props.onChange(event.currentTarget.value || path[index - 1]?.key)}
        >
          <option value="">{say(words.choose)}</option>
          {level.map(({ key, label }) => (
            <option key={key} value={key}>
              {label[locale]}
            </option>
          ))}
        </select>
      ))}
    </fieldset>
  );
}
