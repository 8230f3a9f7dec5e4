import { conversationRuleTemplates } from '@zhiyin/domain/inbox';
import { parseRule, type Setting, say } from '@zhiyin/domain/kit';
import { ticketRuleTemplates } from '@zhiyin/domain/tickets';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { knownRules } from '#platform/rules/rule-kinds.ts';
import { useWorld } from '../../../../test/world.ts';

const world = useWorld();
const templates = [...conversationRuleTemplates, ...ticketRuleTemplates];
const id = v7();

/** What a shop fills in where a template leaves it open. */
function filled(settings: readonly Setting[], given: Readonly<Record<string, unknown>>) {
  const isOneFilled = (among?: string) => settings.some((one) => one.among === among && given[one.key]);
  const open = settings.filter(({ key, isRequired, among }) => {
    if (given[key] !== undefined) return false;
    return (
      isRequired || (among !== undefined && (key === 'members' || key === 'memberId') && !isOneFilled(among))
    );
  });
  const own = open.map(({ key, kind }) => [
    key,
    kind === 'members' ? [id] : kind === 'address' ? 'https://a.example/' : id,
  ]);
  return { ...given, ...Object.fromEntries(own) };
}

it.each(templates)('has a template “$key” that works once the shop has filled in its own', (template) => {
  const { registry, action } = knownRules.of(world().system);
  const steps = template.rule.steps.map((step) => ({
    ...step,
    settings: filled(action(step.action)?.settings ?? [], step.settings),
  }));
  for (const locale of ['zh', 'en'] as const) {
    const parsed = parseRule(registry, { ...template.rule, name: say(template.name, locale), steps });
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  }
});

it('offers the usual twenty of conversations and half as many of tickets, each by its own key', () => {
  expect(new Set(templates.map(({ key }) => key)).size).toBe(templates.length);
  expect(conversationRuleTemplates.length).toBeGreaterThanOrEqual(20);
  expect(ticketRuleTemplates.length).toBeGreaterThanOrEqual(10);
});
