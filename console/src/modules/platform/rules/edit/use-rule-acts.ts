import { useNavigate } from '@tanstack/react-router';
import type { RuleDefinition } from '@zhiyin/domain/kit';
import {
  createRule,
  getRule,
  listRuleNames,
  listRules,
  publishRule,
  type RuleDetail,
  removeRule,
  saveRule,
  rulePageWords as words,
} from '@zhiyin/domain/platform';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { beginRule, newRuleId } from '../new-rule.ts';

export interface RuleActs {
  readonly isBusy: boolean;
  readonly save: () => void;
  readonly publish: () => void;
  readonly remove: () => void;
  /** Begins a new rule that says the same. */
  readonly duplicate: () => void;
}

const stales = [listRules, listRuleNames, getRule];

/** Saves, publishes and deletes a rule; whoever edited an older draft than the stored one is told so. */
export function useRuleActs(rule: RuleDetail, definition: RuleDefinition): RuleActs {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const [stored, setStored] = useState({ ruleId: rule.ruleId, revision: rule.revision });
  const [saved, setSaved] = useState(rule.draft);
  const create = useAct(createRule, stales);
  const save = useAct(saveRule, stales);
  const publish = useAct(publishRule, stales);
  const remove = useAct(removeRule, [listRules]);

  const keep = async (): Promise<{ ruleId: string; revision: number }> => {
    const { ruleId, revision } = stored;
    const isNew = ruleId === newRuleId;
    if (!isNew && saved === definition) return stored;
    const detail = isNew
      ? await create.mutateAsync({ body: { definition } })
      : await save.mutateAsync({ params: { ruleId }, body: { after: revision, definition } });
    const next = { ruleId: detail.ruleId, revision: detail.revision };
    setStored(next);
    setSaved(definition);
    return next;
  };
  const show = (ruleId: string) =>
    navigate({ to: '/settings/rules/$ruleId', params: { ruleId }, replace: true });
  const doing = (act: () => Promise<void>) => () => void act().catch(toast.refuse);
  return {
    isBusy: create.isPending || save.isPending || publish.isPending,
    save: doing(async () => {
      const { ruleId } = await keep();
      toast.say(t(words.saved));
      await show(ruleId);
    }),
    publish: doing(async () => {
      const { ruleId, revision } = await keep();
      await publish.mutateAsync({ params: { ruleId }, body: { after: revision } });
      toast.say(t(words.published));
      await navigate({ to: '/settings/rules' });
    }),
    duplicate: useDuplicate(definition),
    remove: doing(async () => {
      await remove.mutateAsync({ params: { ruleId: stored.ruleId } });
      toast.say(t(words.removed));
      await navigate({ to: '/settings/rules' });
    }),
  };
}

function useDuplicate(definition: RuleDefinition): () => void {
  const t = useSay();
  const navigate = useNavigate();
  return () => {
    beginRule({ ...definition, name: t(words.duplicateOf, { name: definition.name }).slice(0, 120) });
    void navigate({ to: '/settings/rules/$ruleId', params: { ruleId: newRuleId } });
  };
}
