import type { Form, RuleStep, Setting, SettingKind } from '@zhiyin/domain/kit';
import { type RuleCatalogue, rulePageWords as words } from '@zhiyin/domain/platform';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { settingOf } from './catalogue.ts';
import styles from './rules.module.css';
import { answerOf, answerSaid, useAnswerForms } from './use-answer-forms.ts';
import { type Things, thingsBehind } from './use-things.ts';

interface Props {
  readonly steps: readonly RuleStep[];
  readonly actions: RuleCatalogue['actions'];
  readonly things: Things;
}

/** What a rule would do, in order, with everything that was chosen, in the reader's language. */
export function StepsSaid({ steps, actions, things }: Props) {
  const t = useSay();
  const answers = steps.flatMap(({ settings }) => Object.values(settings)).map(answerOf);
  const forms = useAnswerForms(answers.flatMap((one) => one?.formId ?? []));
  const saidOf = useSettingSaid(things, forms);
  return (
    <ol className={styles['said']} aria-label={t(words.tryWould)}>
      {steps.map((step, index) => {
        const action = actions.find(({ key }) => key === step.action);
        const settings = (action?.settings ?? []).map(settingOf).filter((one) => isAsked(one, step));
        const said = settings.flatMap((one) => {
          const value = saidOf(one, step.settings[one.key]);
          return value === '' ? [] : [`${t(one.label)} ${value}`];
        });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no names, and these are not edited
          <li key={index}>
            <strong>{action ? t(action.words) : step.action}</strong>
            {said.length > 0 && <span className={styles['faint']}>{said.join(' · ')}</span>}
          </li>
        );
      })}
    </ol>
  );
}

/** Some settings are asked only while another is set to something. */
export function isAsked({ onlyWith }: Setting, { settings }: RuleStep): boolean {
  if (!onlyWith) return true;
  return onlyWith.values.includes(String(settings[onlyWith.key] ?? ''));
}

const namesThings = new Set<SettingKind>([
  'member',
  'members',
  'team',
  'teams',
  'tags',
  'reason',
  'rule',
  'thing',
  'key',
]);

/** What a setting holds, as one reads it; empty when it holds nothing. */
function useSettingSaid(
  things: Things,
  forms: ReadonlyMap<string, Form>,
): (setting: Setting, value: unknown) => string {
  const t = useSay();
  const { locale } = useLocale();
  const format = useFormat();
  return (setting, value) => {
    const { kind, choices = [] } = setting;
    if (value === undefined || value === null || value === '') return '';
    if (kind === 'answer') return answerSaid(value, forms, locale);
    if (kind === 'seconds') return format.duration(Number(value));
    if (kind === 'choice') {
      const choice = choices.find(({ key }) => key === value);
      return choice ? t(choice.label) : '';
    }
    if (kind === 'both-texts') return bothSaid(value);
    if (!namesThings.has(kind)) return `“${String(value)}”`;
    const options = thingsBehind(setting, things);
    const ids = Array.isArray(value) ? value.map(String) : [String(value)];
    return ids
      .map((id) => options.find((one) => one.value === id)?.label ?? t(words.gone))
      .join(t(words.comma));
  };
}

function bothSaid(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const texts = ['zh', 'en'].map((locale) => Reflect.get(value, locale));
  return texts
    .filter((text) => typeof text === 'string' && text.trim() !== '')
    .map((text) => `“${text}”`)
    .join(' / ');
}
