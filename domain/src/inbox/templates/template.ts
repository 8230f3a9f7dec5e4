import type { RuleDefinition } from '../../kit/rule/rule.ts';
import type { Text } from '../../kit/words.ts';

/** A rule that a shop can start from; what is particular to the shop (a team, a tag) is left open. */
export interface RuleTemplate {
  readonly key: string;
  readonly name: Text;
  readonly rule: Omit<RuleDefinition, 'name'>;
}

type Steps = RuleDefinition['steps'];
/** In seconds. */
export const [minute, hour, day] = [60, 3600, 86_400];

/** A template of a rule about conversations that facts set off, at once or some seconds after. */
export function template(
  key: string,
  name: Text,
  when: readonly [facts: string[], waitSeconds?: number],
  condition: RuleDefinition['if'],
  steps: Steps,
): RuleTemplate {
  const [facts, waitSeconds = 0] = when;
  return { key, name, rule: { ...rest, when: { facts, waitSeconds }, if: condition, steps } };
}

/** As `template`, by the clock. */
export function templateAt(
  key: string,
  name: Text,
  at: NonNullable<RuleDefinition['when']['at']>,
  condition: RuleDefinition['if'],
  steps: Steps,
): RuleTemplate {
  return { key, name, rule: { ...rest, when: { facts: [], waitSeconds: 0, at }, if: condition, steps } };
}

const rest = { subject: 'conversation', stopsOthers: false, perSubjectPerHour: 10 };

/** What sets rules off. */
export const opened = ['inbox.conversation-opened'];
/** The customer wrote. */
export const written = ['inbox.message-received'];
/** It was closed, by hand or by a rule. */
export const closed = ['inbox.conversation-closed'];
/** It is not closed. */
export const isOpen = { field: 'state', operator: 'is', value: 'open' };
/** What the customer wrote last has any of these words. */
export const says = (...words: string[]) => ({
  any: words.map((value) => ({ field: 'customerText', operator: 'contains', value })),
});
/** Who wrote last. */
export const lastWas = (value: string) => ({ field: 'lastMessageAuthor', operator: 'is', value });
/** Says something to the customer, at once unless `more` says when. */
export const reply = (zh: string, en: string, more: Record<string, unknown> = {}) => ({
  action: 'inbox.reply',
  settings: { text: { zh, en }, when: 'now', ...more },
});
/** Sets the priority. */
export const priority = (to: string) => ({ action: 'inbox.set-priority', settings: { priority: to } });
/** Tells those whom the shop names, by the bell as each has chosen. */
export const tell = (text: string, more: Record<string, unknown> = {}) => ({
  action: 'inbox.notify',
  settings: { text, by: 'chosen', ...more },
});
