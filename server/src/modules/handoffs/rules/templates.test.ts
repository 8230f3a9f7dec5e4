import { handoffRuleTemplates } from '@zhiyin/domain/handoffs';
import { parseRule } from '@zhiyin/domain/kit';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { knownRules } from '#platform/rules/rule-kinds.ts';
import { useWorld } from '../../../../test/world.ts';

const world = useWorld();

it.each(handoffRuleTemplates)(
  'has a template “$key” that works once its colleagues are named',
  ({ rule, name }) => {
    const steps = rule.steps.map(({ action, settings }) => ({
      action,
      settings: action === 'handoffs.notify' ? { members: [v7()], ...settings } : settings,
    }));
    const parsed = parseRule(knownRules.of(world().system).registry, { ...rule, name: name.zh, steps });
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  },
);
