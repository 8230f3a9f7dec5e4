import type { Form } from '../../../kit/form/form.ts';
import {
  type KanoAnswer,
  kanoAnswers,
  kanoKind,
  kanoSummary,
  mean,
  meanInterval,
  type ServqualAnswer,
  servqualDimensions,
  servqualGaps,
  servqualWeights,
} from '../../../statistics/index.ts';
import type { KanoFeature, Servqual } from './contract.ts';
import { type Answered, markOf, type Rated } from './rated.ts';

const servqualKey = new RegExp(`^(?:${servqualDimensions.join('|')})-[a-z0-9-]+-(?:expected|perceived)$`);

/** True of a question of SERVQUAL, told by its key: `reliability-2-expected`, `reliability-2-perceived`. */
export function isServqual({ key }: Pick<Rated, 'key'>): boolean {
  return servqualKey.test(key);
}

/** SERVQUAL's gaps, of questions that stand in pairs; null when the form has none. */
export function servqualOf(rows: readonly Answered[], questions: readonly Rated[]): Servqual | null {
  const pairs = questions.flatMap((expected) => {
    if (!isServqual(expected) || !expected.key.endsWith('-expected')) return [];
    const other = expected.key.replace(/-expected$/, '-perceived');
    const perceived = questions.find(({ key }) => key === other);
    const dimension = servqualDimensions.find((one) => expected.key.startsWith(`${one}-`));
    return perceived && dimension ? [{ dimension, expected, perceived }] : [];
  });
  if (pairs.length === 0) return null;
  const answersOf = (row: Answered) =>
    pairs.flatMap(({ dimension, ...pair }): ServqualAnswer[] => {
      const [expected, perceived] = [markOf(row, pair.expected), markOf(row, pair.perceived)];
      return expected === null || perceived === null ? [] : [{ dimension, expected, perceived }];
    });
  const byPerson = rows.map(answersOf);
  const { gaps, unweighted, weighted } = servqualGaps(byPerson.flat());
  const dimensions = servqualDimensions.map((dimension) => {
    const own = byPerson.map((answers) => answers.filter((one) => one.dimension === dimension));
    // One person's items go together: the interval is of people, not of marks.
    const perPerson = own.map((answers) => mean(answers.map(gapOf))).filter((gap) => gap !== null);
    return {
      dimension,
      n: perPerson.length,
      expected: mean(own.flat().map(({ expected }) => expected)),
      perceived: mean(own.flat().map(({ perceived }) => perceived)),
      gap: gaps.get(dimension) ?? null,
      interval: meanInterval(perPerson),
      weight: servqualWeights[dimension],
    };
  });
  return { dimensions, unweighted, weighted };
}

function gapOf({ expected, perceived }: ServqualAnswer): number {
  return perceived - expected;
}

const kanoKey = /^(?<feature>[a-z0-9-]+)-with$/;

/**
 * What each feature is to customers (Kano), of choices that stand in pairs: `gift-wrap-with` and `gift-wrap-without`,
 * each answered with one of Kano's five answers. A feature is called as its section, else as its first question.
 */
export function kanoOf(rows: readonly Answered[], form: Form): KanoFeature[] {
  return form.questions.flatMap(({ question }) => {
    const feature = question.kind === 'choice' ? kanoKey.exec(question.key)?.groups?.['feature'] : undefined;
    const without = `${feature}-without`;
    if (feature === undefined || !form.questions.some((one) => one.question.key === without)) return [];
    const kinds = rows.flatMap(({ answers }) => {
      const [functional, dysfunctional] = [kanoAnswer(answers[question.key]), kanoAnswer(answers[without])];
      return functional && dysfunctional ? [kanoKind(functional, dysfunctional)] : [];
    });
    const section = form.definition.sections.find(({ key }) => key === question.section);
    return [
      { key: feature, label: section?.label ?? question.label, n: kinds.length, ...kanoSummary(kinds) },
    ];
  });
}

function kanoAnswer(answer: unknown): KanoAnswer | undefined {
  return kanoAnswers.find((one) => one === answer);
}
