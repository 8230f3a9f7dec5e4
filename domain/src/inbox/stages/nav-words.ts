import { defineWords } from '../../kit/words.ts';

/** What is known of stages before their screens are loaded. */
export const stageNavWords = defineWords('stages-nav', {
  stages: { zh: '会话阶段', en: 'Stages' },
  stage: { zh: '阶段', en: 'Stage' },
  entered: { zh: '进入阶段“{stage}”', en: 'Came into the stage “{stage}”' },
});
