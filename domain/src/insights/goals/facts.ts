import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { goalsRead } from './permissions.ts';

const ofGoal = {
  payload: z.object({ goalId: Id }),
  seenWith: goalsRead,
  subject: 'goalId',
} as const;

export const goalSet = fact({
  ...ofGoal,
  kind: 'insights.goal-set',
  words: { zh: '设定了目标', en: 'Goal set' },
});
export const goalChanged = fact({
  ...ofGoal,
  kind: 'insights.goal-changed',
  words: { zh: '修改了目标', en: 'Goal changed' },
});
export const goalDeleted = fact({
  ...ofGoal,
  kind: 'insights.goal-deleted',
  words: { zh: '删除了目标', en: 'Goal deleted' },
});
export const goalRestored = fact({
  ...ofGoal,
  kind: 'insights.goal-restored',
  words: { zh: '恢复了目标', en: 'Goal brought back' },
});

export const goalFacts = [goalSet, goalChanged, goalDeleted, goalRestored] as const;
