import {
  type Quota,
  quotaGrounds,
  quotaGroundWords,
  surveyScreenWords as words,
} from '@zhiyin/domain/surveys';
import { InputNumber } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Field } from '#ui/form/field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';
import styles from '../survey.module.css';

/** So many of each agent, channel and class of customers at most; an empty number is no limit. */
export function QuotaFields({ at }: { at: Slot<readonly Quota[]> }) {
  const t = useSay();
  const change = (by: Quota['by'], max: number | null, days: number) => {
    const others = at.value.filter((quota) => quota.by !== by);
    at.onChange(max === null ? others : [...others, { by, max, days }]);
  };
  return (
    <Field at={at} label={t(words.quotas)} hint={t(words.quotasHint)} isOptional>
      {({ id }) => (
        <div className={styles['quotas']} id={id}>
          {quotaGrounds.map((by) => {
            const { max = null, days = 7 } = at.value.find((quota) => quota.by === by) ?? {};
            const ground = t(quotaGroundWords[by]);
            return (
              <div key={by} className={styles['quota']}>
                <span>{ground}</span>
                <span className={styles['faint']}>{t(words.quotaAtMost)}</span>
                <InputNumber
                  aria-label={`${ground}, ${t(words.quotaAtMost)}`}
                  placeholder={t(words.noQuota)}
                  value={max}
                  min={1}
                  max={10_000}
                  precision={0}
                  controls={false}
                  style={{ width: 96 }}
                  onChange={(value) => change(by, value, days)}
                />
                <span className={styles['faint']}>{t(words.quotaWithin)}</span>
                <InputNumber
                  aria-label={`${ground}, ${t(words.days)}`}
                  value={days}
                  min={1}
                  max={90}
                  precision={0}
                  controls={false}
                  disabled={max === null}
                  style={{ width: 72 }}
                  onChange={(value) => change(by, max, value ?? 7)}
                />
                <span className={styles['faint']}>{t(words.days)}</span>
              </div>
            );
          })}
        </div>
      )}
    </Field>
  );
}
