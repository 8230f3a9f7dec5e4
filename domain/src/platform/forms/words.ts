import { defineWords } from '../../kit/words.ts';

/** What forms say. */
export const formWords = defineWords('platform', {
  formNotFound: { zh: '没有这个表单。', en: 'There is no such form.' },
  formArchived: { zh: '这个表单已停用。', en: 'This form is archived.' },
  formKeyTaken: { zh: '已有名为 {key} 的表单。', en: 'There is a form called {key} already.' },
  formInvalid: { zh: '表单有不对的地方，请检查标出的项目。', en: 'Something in the form is not right.' },
  formChanged: {
    zh: '有人刚发布了第 {version} 版，请在它的基础上修改。',
    en: 'Somebody has just published version {version}. Please edit that one.',
  },
  formDraftChanged: {
    zh: '有人刚刚改过这份草稿，请重新打开再改。',
    en: 'Somebody has just changed this draft. Please open it again.',
  },
  formUnpublished: { zh: '这个表单还没有发布。', en: 'This form is not published yet.' },
  formAnswerNotFound: { zh: '没有这份回答。', en: 'There is no such answer.' },
  formSourceUnknown: { zh: '没有这种可以关联的记录。', en: 'There are no such records.' },
  answersInvalid: {
    zh: '有些回答不对，请检查标出的问题。',
    en: 'Some answers are not right. Please check the marked questions.',
  },
});
