import { type RuleDetail, rulePageWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { newRuleId } from '../new-rule.ts';
import type { RuleActs } from './use-rule-acts.ts';

interface Props {
  readonly rule: RuleDetail;
  readonly acts: RuleActs;
  /** An act that is done only when nothing is wrong. */
  readonly ready: (act: () => void) => () => void;
}

/** Save, publish, delete. */
export function RuleVerbs({ rule, acts, ready }: Props) {
  const t = useSay();
  const { name } = rule.draft;
  const removal = {
    title: t(words.removeTitle, { name }),
    sentence: t(words.removeSay),
    verb: t(words.remove),
    isDestructive: true,
  };
  const publication = {
    title: t(words.publishTitle),
    sentence: t(words.publishSay),
    verb: t(words.publish),
  };
  return (
    <>
      {rule.ruleId !== newRuleId && <Button onClick={acts.duplicate}>{t(words.duplicate)}</Button>}
      {rule.ruleId !== newRuleId && (
        <ConfirmAct question={removal} onConfirm={acts.remove}>
          {t(words.remove)}
        </ConfirmAct>
      )}
      <Button loading={acts.isBusy} onClick={ready(acts.save)}>
        {t(words.save)}
      </Button>
      <ConfirmAct type="primary" loading={acts.isBusy} question={publication} onConfirm={ready(acts.publish)}>
        {t(words.publish)}
      </ConfirmAct>
    </>
  );
}
