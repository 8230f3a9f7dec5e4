import { type ChatFormat, type ChatPlan, chatImportPageWords as words } from '@zhiyin/domain/inbox';
import { InputNumber } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { PlatformField } from '#modules/store';
import type { Preview } from './data.ts';
import styles from './imports.module.css';

/** What parts of the wizard show, and how they change it. */
export interface PartProps {
  readonly preview: Preview;
  readonly plan: ChatPlan;
  readonly onChange: (plan: ChatPlan) => void;
}

const formatWords = {
  'qianniu-copy': words.formatCopy,
  'qianniu-web': words.formatWeb,
  table: words.formatTable,
  chatwoot: words.formatChatwoot,
  zendesk: words.formatZendesk,
} as const satisfies Record<ChatFormat, unknown>;

/** What holds for the whole file: where it comes from, the day it begins, and when a new conversation begins. */
export function WholePart({ preview, plan, onChange }: PartProps) {
  const t = useSay();
  const tellsThreads =
    plan.format === 'chatwoot' || plan.format === 'zendesk' || plan.columns.includes('thread');
  return (
    <div className={styles['row']}>
      <span>
        {t(words.format)}: {t(formatWords[plan.format])}
      </span>
      <PlatformField
        label={t(words.platform)}
        value={plan.platform}
        onChange={(platform) => onChange({ ...plan, platform })}
      />
      {!tellsThreads && (
        <span className={styles['row']}>
          {t(words.pauseHours)}
          <InputNumber
            aria-label={t(words.pauseHours)}
            min={1}
            max={720}
            precision={0}
            value={plan.pauseHours}
            onChange={(pauseHours) => onChange({ ...plan, pauseHours: pauseHours ?? 12 })}
          />
        </span>
      )}
      {(preview.needsDay || plan.firstDay !== null) && (
        <label className={styles['row']}>
          {t(words.firstDay)}
          <input
            type="date"
            className={styles['day']}
            value={plan.firstDay ?? ''}
            onChange={(event) => onChange({ ...plan, firstDay: event.target.value || null })}
          />
          <span className={styles['faint']}>{t(words.firstDayHint)}</span>
        </label>
      )}
    </div>
  );
}
