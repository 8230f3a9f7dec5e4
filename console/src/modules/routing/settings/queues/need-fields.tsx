import { tiers } from '@zhiyin/domain/people';
import { routingWords as words } from '@zhiyin/domain/routing';
import { Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { tierWords, useSkills } from '#modules/people';
import { Field } from '#ui/form/field.tsx';
import type { Draft, Slot } from '#ui/form/use-draft.ts';
import styles from '../settings.module.css';
import type { QueueValues } from './queue-values.ts';

const levels = [0, 1, 2, 3, 4, 5];

/** On which tier and how skilled whoever takes it must be. */
export function NeedFields({ draft }: { draft: Draft<QueueValues> }) {
  const t = useSay();
  const skills = useSkills().data?.items.filter(({ archivedAt }) => archivedAt === null);
  const [tier, needs] = [draft.at('tierMin'), draft.at('needs')];
  const setLevel = (skillId: string, level: number) => {
    const others = needs.value.filter((one) => one.skillId !== skillId);
    needs.onChange(level === 0 ? others : [...others, { skillId, level }]);
  };
  return (
    <>
      <Field at={tier} label={t(words.tierMin)}>
        {(ties) => (
          <Select
            {...ties}
            value={tier.value}
            options={tiers.map((one) => ({ value: one, label: t(tierWords[one]) }))}
            onChange={tier.onChange}
          />
        )}
      </Field>
      <HighestTier at={draft.at('tierMax')} lowest={tier.value} />
      <fieldset className={styles['group']}>
        <legend>{t(words.needs)}</legend>
        {skills?.length === 0 && <p className={styles['faint']}>{t(words.noSkillsYet)}</p>}
        <ul className={styles['weights']}>
          {skills?.map(({ skillId, name }) => (
            <li key={skillId}>
              <bdi>{name}</bdi>
              <Select
                aria-label={t(words.needLevel, { name })}
                value={needs.value.find((one) => one.skillId === skillId)?.level ?? 0}
                popupMatchSelectWidth={false}
                style={{ width: 132 }}
                options={levels.map((level) => ({
                  value: level,
                  label: level === 0 ? t(words.notNeeded) : t(words.levelAtLeast, { level }),
                }))}
                onChange={(level) => setLevel(skillId, level)}
              />
            </li>
          ))}
        </ul>
      </fieldset>
    </>
  );
}

interface HighestProps {
  readonly at: Slot<QueueValues['tierMax']>;
  readonly lowest: QueueValues['tierMin'];
}

/** Up to which tier it is given at first; none lower than the lowest. */
function HighestTier({ at, lowest }: HighestProps) {
  const t = useSay();
  const options = tiers
    .filter((one) => one >= lowest)
    .map((one) => ({ value: String(one), label: t(tierWords[one]) }));
  return (
    <Field at={at} label={t(words.tierMax)} hint={t(words.tierMaxHint)}>
      {(ties) => (
        <Select
          {...ties}
          value={at.value === null ? 'all' : String(at.value)}
          options={[{ value: 'all', label: t(words.noTierMax) }, ...options]}
          onChange={(next) => at.onChange(tiers.find((one) => String(one) === next) ?? null)}
        />
      )}
    </Field>
  );
}
