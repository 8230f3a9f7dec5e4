import { type RuleProblem, type RuleStep, type Setting, say } from '@zhiyin/domain/kit';
import { type RuleCatalogue, rulePageWords as words } from '@zhiyin/domain/platform';
import { useId } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { settingOf } from '../catalogue.ts';
import styles from '../rules.module.css';
import { isAsked } from '../step-said.tsx';
import type { Things } from '../use-things.ts';
import { SettingInput } from './setting-input.tsx';

type Action = RuleCatalogue['actions'][number];

interface Props {
  readonly step: RuleStep;
  readonly action: Action | undefined;
  readonly things: Things;
  readonly problems: readonly RuleProblem[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (step: RuleStep) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One thing that a rule does, with what its action asks for. */
export function StepEditor({ step, action, things, problems, ...acts }: Props) {
  const t = useSay();
  const gone = problems.find(({ path }) => path.endsWith('.action'));
  const settings = (action?.settings ?? []).map(settingOf).filter((one) => isAsked(one, step));
  return (
    <li className={styles['step']}>
      <div className={styles['head']}>
        <strong>{action ? t(action.words) : t(words.gone)}</strong>
        <span />
        <IconButton
          icon="arrow-up"
          label={t(words.stepUp)}
          disabled={acts.isFirst}
          onClick={() => acts.onMove(-1)}
        />
        <IconButton
          icon="arrow-down"
          label={t(words.stepDown)}
          disabled={acts.isLast}
          onClick={() => acts.onMove(1)}
        />
        <IconButton icon="trash" label={t(words.removeStep)} onClick={acts.onRemove} />
      </div>
      {gone && <p className={styles['problem']}>{t(gone.reason)}</p>}
      {action && !action.isAllowed && <p className={styles['problem']}>{t(words.notAllowed)}</p>}
      {settings.map((setting) => (
        <SettingRow
          key={setting.key}
          setting={setting}
          value={step.settings[setting.key]}
          things={things}
          problem={problems.find(({ path }) => path.endsWith(`.settings.${setting.key}`))}
          onChange={(value) =>
            acts.onChange({ ...step, settings: { ...step.settings, [setting.key]: value } })
          }
        />
      ))}
    </li>
  );
}

interface RowProps {
  readonly setting: Setting;
  readonly value: unknown;
  readonly things: Things;
  readonly problem: RuleProblem | undefined;
  readonly onChange: (value: unknown) => void;
}

function SettingRow({ setting, value, things, problem, onChange }: RowProps) {
  const t = useSay();
  const { locale } = useLocale();
  const id = useId();
  const { label, help } = setting;
  return (
    <div className={styles['setting']}>
      <label htmlFor={id}>{t(label)}</label>
      <SettingInput
        id={id}
        setting={setting}
        value={value}
        things={things}
        isWrong={problem !== undefined}
        onChange={onChange}
      />
      {problem && <p className={styles['problem']}>{say(problem.reason, locale)}</p>}
      {!problem && help && <p className={styles['hint']}>{t(help)}</p>}
    </div>
  );
}
