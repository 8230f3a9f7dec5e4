import { type Locale, say, type Text } from '../words.ts';
import type { RuleProblem } from './parse-rule.ts';
import { rulePlaces } from './words.ts';

/**
 * What is wrong with a rule in a sentence of both languages, each thing once.
 *
 * @example problemsSaid([{ path: 'if.all.0.field', reason: filterReasons.unknownField }]).en // 'Conditions: There is no such field'
 */
export function problemsSaid(problems: readonly RuleProblem[]): Text {
  const said = (locale: Locale) => [...new Set(problems.map((one) => problemSaid(one, locale)))];
  return { zh: said('zh').join('；'), en: said('en').join('; ') };
}

function problemSaid({ path, reason }: RuleProblem, locale: Locale): string {
  const [part, index] = path.split('.');
  const said = { reason: reason[locale] };
  if (part === 'steps') return say(rulePlaces.step, locale, { ...said, number: Number(index ?? 0) + 1 });
  if (part === 'when') return say(rulePlaces.when, locale, said);
  return part === 'if' ? say(rulePlaces.if, locale, said) : said.reason;
}
