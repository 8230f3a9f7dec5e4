import { defineWords } from '../../kit/words.ts';

/** Why something about a goal was refused. */
export const goalReasons = defineWords('insights', {
  goalNotFound: { zh: '没有这个目标', en: 'There is no such goal' },
  goalChangedMeanwhile: {
    zh: '刚才有人修改了这个目标，请重新打开再改',
    en: 'Somebody has just changed this goal. Open it again and make your change',
  },
  goalsMax: {
    zh: '目标已经有 {max} 个了，请先删掉不用的',
    en: 'There are {max} goals already. Delete some that nobody needs',
  },
  goalMetricUnknown: { zh: '没有这个指标', en: 'There is no such metric' },
  goalMetricNotTheirs: {
    zh: '这个指标不能按人或小组来看，只能作为全店的目标',
    en: 'This metric does not know people or teams: it can be a goal of the shop only',
  },
  goalScopeUnknown: { zh: '没有这个小组或同事', en: 'There is no such team or colleague' },
  goalParentUnsuitable: {
    zh: '上级目标不能是它自己，也不能是它下面的目标',
    en: 'A goal cannot stand below itself or below one of its own',
  },
  goalParentApart: {
    zh: '上下级目标的起止日期要相同',
    en: 'A goal and the one above it must have the same days',
  },
});
