import type { Question } from '../../kit/form/form.ts';
import type { Text } from '../../kit/words.ts';
import type { FormDraft } from '../../platform/index.ts';
import type { Measure } from './counting/measures.ts';
import { studyTemplates } from './study-templates.ts';
import type { SurveyTemplate } from './survey-template.ts';

type Scale = 'stars' | 'zero-to-ten' | 'agreement';
const plain = { isFatal: false } as const;

function rating(key: Measure, label: Text, scale: Scale = 'stars', ends: object = {}): Question {
  return { ...plain, key, kind: 'rating', label, isRequired: true, weight: 1, settings: { scale, ...ends } };
}

function open(key: string, label: Text): Question {
  return { ...plain, key, kind: 'long-text', label, isRequired: false, settings: {} };
}

const overall = rating('overall', {
  zh: '总的来说，您对这次服务满意吗？',
  en: 'All in all, how satisfied are you with our service?',
});
const recommend = rating(
  'recommend',
  { zh: '您有多愿意把我们推荐给朋友？', en: 'How likely are you to recommend us to a friend?' },
  'zero-to-ten',
  { lowest: { zh: '完全不愿意', en: 'Not at all' }, highest: { zh: '非常愿意', en: 'Extremely' } },
);
const effort = rating(
  'effort',
  { zh: '店铺让我很容易就解决了问题。', en: 'The shop made it easy for me to get my matter solved.' },
  'agreement',
);
const wish = open('wish', { zh: '我们哪里可以做得更好？', en: 'What could we do better?' });
const thanks: Text = {
  zh: '谢谢您联系我们。只占用您一分钟，您的每一句话我们都会看。',
  en: 'Thank you for getting in touch. It takes a minute, and we read every word.',
};

function draft(title: Text, questions: Question[]): FormDraft {
  return { title, sections: [], questions };
}

/** Surveys to begin with, in both languages. */
export const surveyTemplates: readonly SurveyTemplate[] = [
  {
    key: 'service',
    words: { zh: '服务满意度', en: 'Service satisfaction' },
    hint: {
      zh: '态度、质量、效率、总体、推荐、省力六项，加一个开放题',
      en: 'Attitude, quality, efficiency, overall, recommend, effort, and an open question',
    },
    intro: thanks,
    occasions: ['conversation-closed'],
    form: draft({ zh: '服务满意度调查', en: 'How was our service?' }, [
      rating('attitude', { zh: '客服的态度', en: 'How friendly were we?' }),
      rating('quality', { zh: '回答的专业和准确', en: 'How expert and right were our answers?' }),
      rating('efficiency', { zh: '处理的速度', en: 'How quick were we?' }),
      overall,
      recommend,
      effort,
      wish,
    ]),
  },
  {
    key: 'recommend',
    words: { zh: '推荐意愿（NPS）', en: 'Recommendation (NPS)' },
    hint: { zh: '一个 0 到 10 的问题，再问为什么', en: 'One question from 0 to 10, and why' },
    intro: thanks,
    occasions: ['order-signed'],
    form: draft({ zh: '您愿意推荐我们吗？', en: 'Would you recommend us?' }, [
      recommend,
      open('why', { zh: '最主要的原因是什么？', en: 'What is the main reason?' }),
    ]),
  },
  {
    key: 'effort',
    words: { zh: '省力程度（CES）', en: 'Effort (CES)' },
    hint: { zh: '解决问题费不费力，七级', en: 'How easy it was, in seven steps' },
    intro: thanks,
    occasions: ['conversation-closed'],
    form: draft({ zh: '问题解决得容易吗？', en: 'Was it easy?' }, [
      effort,
      open('hard', { zh: '哪一步最费力？', en: 'What was hardest?' }),
    ]),
  },
  {
    key: 'complaint',
    words: { zh: '投诉处理回访', en: 'After a complaint' },
    hint: { zh: '投诉结束后问处理得怎么样', en: 'How a complaint was dealt with' },
    intro: {
      zh: '给您添麻烦了。请告诉我们，事情处理得怎么样。',
      en: 'We are sorry for the trouble. Please tell us how we dealt with it.',
    },
    occasions: ['complaint-closed'],
    form: draft({ zh: '投诉处理得怎么样？', en: 'How did we deal with your complaint?' }, [
      {
        ...plain,
        key: 'solved',
        kind: 'choice',
        label: { zh: '问题解决了吗？', en: 'Is it solved?' },
        isRequired: true,
        settings: {
          options: [
            { key: 'yes', label: { zh: '解决了', en: 'Yes' } },
            { key: 'partly', label: { zh: '部分解决', en: 'In part' } },
            { key: 'no', label: { zh: '没有', en: 'No' } },
          ],
        },
      },
      rating('attitude', { zh: '处理人员的态度', en: 'How were you treated?' }),
      rating('efficiency', { zh: '处理的速度', en: 'How quick were we?' }),
      overall,
      wish,
    ]),
  },
  ...studyTemplates,
];
