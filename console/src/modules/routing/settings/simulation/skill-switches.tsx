import { type SimulationDraft, simulationWords as words } from '@zhiyin/domain/routing';
import { Switch } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSkills } from '#modules/people';
import settingsStyles from '../settings.module.css';
import styles from './simulation.module.css';

interface Props {
  readonly draft: SimulationDraft;
  readonly onChange: (draft: SimulationDraft) => void;
}

/** Which of the skills that queues ask for count. */
export function SkillSwitches({ draft, onChange }: Props) {
  const t = useSay();
  const id = useId();
  const asked = new Set(
    draft.queues.flatMap(({ definition }) => definition.needs.map(({ skillId }) => skillId)),
  );
  const skills = useSkills().data?.items.filter(({ skillId }) => asked.has(skillId)) ?? [];
  const toggle = (skillId: string, isOn: boolean) => {
    const others = draft.skillsOff.filter((one) => one !== skillId);
    onChange({ ...draft, skillsOff: isOn ? others : [...others, skillId] });
  };
  return (
    <fieldset className={settingsStyles['group']}>
      <legend>{t(words.skills)}</legend>
      {skills.length === 0 && <p className={settingsStyles['faint']}>{t(words.noSkills)}</p>}
      {skills.map(({ skillId, name }) => (
        <div key={skillId} className={styles['skill']}>
          <Switch
            id={`${id}-${skillId}`}
            size="small"
            checked={!draft.skillsOff.includes(skillId)}
            onChange={(isOn) => toggle(skillId, isOn)}
            aria-label={name}
          />
          <label htmlFor={`${id}-${skillId}`}>
            <bdi>{name}</bdi>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
