import { defineWords } from '../kit/words.ts';

/** What the frame of the console says of hand-offs, before any of their screens is there. */
export const handoffFrameWords = defineWords('handoffs-frame', {
  handoffs: { zh: '部门协作', en: 'Hand-offs' },
  handoff: { zh: '协作单', en: 'Hand-off' },
  pairs: { zh: '协作往来', en: 'Between departments' },
  settings: { zh: '协作部门和类型', en: 'Departments and hand-offs' },
});
