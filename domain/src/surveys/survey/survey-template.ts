import type { Text } from '../../kit/words.ts';
import type { FormDraft } from '../../platform/index.ts';
import type { SurveyOccasion } from './shapes.ts';

/** A survey that a shop can begin with. */
export interface SurveyTemplate {
  readonly key: string;
  readonly words: Text;
  readonly hint: Text;
  readonly intro: Text;
  readonly occasions: readonly SurveyOccasion[];
  readonly form: FormDraft;
}
