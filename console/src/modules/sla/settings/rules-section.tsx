import {
  type PlatformRule,
  type PlatformRuleSetting,
  platformRulesOn,
  slaPageWords as words,
} from '@zhiyin/domain/sla';
import { InputNumber, Switch } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useNow } from '#lib/use-now.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangePlatformRule, usePlatformRules } from '../data.ts';
import styles from './settings.module.css';

/** Which platforms' rules the shop watches, with what it wants to reach. */
export function RulesSection({ mayManage }: { mayManage: boolean }) {
  const t = useSay();
  const titleId = useId();
  const day = useNow(3600).toISOString().slice(0, 10);
  const settings = usePlatformRules().data?.items ?? [];
  return (
    <section aria-labelledby={titleId} className={styles['rules']}>
      <h2 id={titleId}>{t(words.platformRules)}</h2>
      <p className={styles['faint']}>{t(words.platformRulesHint)}</p>
      <ul className={styles['policies']}>
        {platformRulesOn(day).map((rule) => {
          const setting = settings.find(({ ruleKey }) => ruleKey === rule.key);
          return setting && <RuleRow key={rule.key} rule={rule} setting={setting} mayManage={mayManage} />;
        })}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly rule: PlatformRule;
  readonly setting: PlatformRuleSetting;
  readonly mayManage: boolean;
}

function RuleRow({ rule, setting, mayManage }: RowProps) {
  const t = useSay();
  const toast = useToast();
  const change = useChangePlatformRule();
  const isAverage = rule.measure === 'average-seconds';
  const factor = isAverage ? 1 : 100;
  const set = (part: Partial<PlatformRuleSetting>) => {
    const { ruleKey, isOn, goal } = { ...setting, ...part };
    change.mutate({ params: { ruleKey }, body: { isOn, goal } }, { onError: toast.refuse });
  };
  const name = t(rule.name);
  const { title, year, address } = rule.source;
  return (
    <li className={styles['rule']}>
      <Switch
        size="small"
        aria-label={name}
        checked={setting.isOn}
        disabled={!mayManage}
        loading={change.isPending}
        onChange={(isOn) => set({ isOn })}
      />
      <span className={styles['summary']}>
        <span>{name}</span>
        <span className={styles['faint']}>{t(rule.explains)}</span>
        <span className={styles['faint']}>
          {t(words.source, { title, year, address })} · {t(words.effectiveFrom, { day: rule.effectiveFrom })}
        </span>
      </span>
      <InputNumber
        aria-label={`${t(words.goal)} ${name}`}
        key={setting.goal}
        defaultValue={Math.round(setting.goal * factor * 100) / 100}
        min={0}
        max={isAverage ? rule.targetSeconds : 100}
        controls={false}
        disabled={!mayManage}
        prefix={t(words.goal)}
        suffix={isAverage ? t(words.seconds) : t(words.goalPercent)}
        onBlur={({ target }) => {
          const goal = Number.parseFloat(target.value) / factor;
          if (Number.isFinite(goal) && goal !== setting.goal) set({ goal });
        }}
      />
    </li>
  );
}
