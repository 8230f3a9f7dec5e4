import type { Form } from '../../../kit/form/form.ts';
import { boxesOf } from './boxes.ts';
import type { AnalysisGround, SurveyAnalysis } from './contract.ts';
import { csiOf } from './csi.ts';
import { comparableBy, differencesOf } from './differences.ts';
import { driversOf } from './drivers.ts';
import { type Answered, ratedOf } from './rated.ts';
import { isServqual, kanoOf, servqualOf } from './studies.ts';
import { stepOf, trendsOf } from './trends.ts';

interface Asked {
  readonly form: Form;
  /** Where the shop is. */
  readonly zone: string;
  /** The question that the others drive; the overall one unless said. */
  readonly outcome?: string | undefined;
  /** What groups are told apart by; the first that there are groups by unless said. */
  readonly by?: AnalysisGround | undefined;
}

/** What the answers to a survey tell beyond their distributions. */
export function analyse(
  rows: readonly Answered[],
  { form, zone, outcome, by: asked }: Asked,
): Omit<SurveyAnalysis, 'answered' | 'isHidden' | 'isCut'> {
  const all = ratedOf(form);
  // What was expected is no figure of the service, and 44 questions of a study are no 44 drivers.
  const questions = all.filter((one) => !isServqual(one));
  const drivers = driversOf(rows, questions, outcome);
  const grounds = comparableBy(rows);
  const by = asked ?? grounds[0] ?? 'channel';
  return {
    step: stepOf(rows),
    trends: trendsOf(rows, questions, zone),
    boxes: all.map((rated) => boxesOf(rows, rated)),
    by,
    grounds,
    differences: differencesOf(rows, questions, by),
    drivers,
    csi: csiOf(rows, questions, drivers),
    servqual: servqualOf(rows, all),
    kano: kanoOf(rows, form),
  };
}
