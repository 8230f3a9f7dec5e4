import { parseRule, type RuleDefinition, say } from '@zhiyin/domain/kit';
import { ruleWords } from '@zhiyin/domain/platform';
import { type Context, may, type Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { rulesOfShop } from '#platform/rules/of-shop.ts';
import { knownRules } from '#platform/rules/rule-kinds.ts';

/** @throws Refusal `invalid` with one field for each place that is not right. */
export async function requireSound(tx: Tx, definition: RuleDefinition): Promise<void> {
  const parsed = parseRule((await rulesOfShop(tx)).registry, definition);
  if (parsed.ok) return;
  const fields = parsed.problems.map(({ path, reason }) => ({
    path: `definition.${path}`,
    message: say(reason, tx.locale),
  }));
  throw new Refusal('invalid', ruleWords.ruleInvalid, {}, fields);
}

/** Whether all that a rule speaks of is there. */
export async function isSound(tx: Tx, definition: RuleDefinition): Promise<boolean> {
  return parseRule((await rulesOfShop(tx)).registry, definition).ok;
}

/** A rule works as Zhiyin itself: nobody has it do what they may not. @throws Refusal `forbidden`. */
export function requireOwnRights(ctx: Context, { steps }: RuleDefinition): void {
  const kinds = knownRules.of(ctx.system);
  for (const { action: key } of steps) {
    const action = kinds.action(key);
    if (!action || action.may === null || may(ctx, action.may)) continue;
    throw new Refusal('forbidden', ruleWords.ruleBeyondRights, { action: say(action.words, ctx.locale) });
  }
}
