import { defineWords } from '../kit/words.ts';

/** What hand-offs refuse with, and what notices of them say. */
export const handoffsWords = defineWords('handoffs', {
  handoffNotFound: { zh: '没有这张协作单。', en: 'There is no such hand-off.' },
  typeNotFound: { zh: '没有这种协作。', en: 'There is no such kind of hand-off.' },
  typeArchived: { zh: '这种协作已停用。', en: 'This kind of hand-off is archived.' },
  typeChanged: {
    zh: '刚才有同事改过这个协作类型，请在它的基础上修改。',
    en: 'A colleague changed this kind a moment ago. Please edit that.',
  },
  tooManyTypes: { zh: '协作类型最多 {max} 种。', en: 'There are at most {max} kinds of hand-offs.' },
  tooManyDepartments: { zh: '协作部门最多 {max} 个。', en: 'There are at most {max} departments.' },
  departmentNotFound: { zh: '没有这个协作部门。', en: 'There is no such department.' },
  departmentInUse: {
    zh: '这些协作类型由它答复：{types}。请先换部门或停用。',
    en: 'It answers these kinds of hand-offs: {types}. Give them to others or archive them first.',
  },
  teamNotFound: { zh: '没有这个小组。', en: 'There is no such team.' },
  liaisonNotInTeam: { zh: '联络人要是这个小组的成员。', en: 'Liaisons must be members of the team.' },
  notYourTeam: { zh: '您不在这个小组，不能以它的名义发起。', en: 'You are not in this team.' },
  notYourStep: { zh: '这一步由对方来做。', en: 'This step is the other side’s to take.' },
  movedMeanwhile: {
    zh: '刚才有人处理过，它现在是“{state}”。请看过最新情况再操作。',
    en: 'Somebody has just acted on it: it is “{state}” now. Look again before you go on.',
  },
  stateForbids: {
    zh: '它现在是“{state}”，不能这样做。',
    en: 'It is “{state}” now, where this cannot be done.',
  },
  noForm: { zh: '这种协作没有要填的内容。', en: 'This kind of hand-off asks no questions.' },
  answersInvalid: {
    zh: '有些内容没填或填得不对，请检查标出的项目。',
    en: 'Something is missing or not right. Check the marked ones.',
  },
  answerEmpty: { zh: '请写下答复。', en: 'Write an answer.' },
  notToRate: { zh: '现在还不能评价。', en: 'There is nothing to rate yet.' },
  ruleLacks: { zh: '发出前请补全：{questions}', en: 'Fill in before it is sent: {questions}' },
  usesCalendar: { zh: '协作类型“{name}”', en: 'the kind of hand-off “{name}”' },
  toldSent: { zh: '新的协作单：{title}', en: 'A new hand-off: {title}' },
  toldLacking: { zh: '协作单等您补全：{title}', en: 'A hand-off waits for you to fill it in: {title}' },
  toldReturned: { zh: '协作单被退回补充：{title}', en: 'A hand-off was returned: {title}' },
  toldSentAgain: { zh: '协作单已补充重发：{title}', en: 'A hand-off was sent again: {title}' },
  toldAnswered: { zh: '协作单有答复了：{title}', en: 'A hand-off was answered: {title}' },
  toldDisputed: { zh: '对方对答复有异议：{title}', en: 'An answer was disputed: {title}' },
  toldCommented: { zh: '协作单里有新留言：{title}', en: 'Something was said in a hand-off: {title}' },
  toldWarned: { zh: '协作单快到时限：{title}', en: 'The time for an answer runs out: {title}' },
  toldBreached: { zh: '协作单已超时：{title}', en: 'An answer is late: {title}' },
});

/** What the states are called. */
export const handoffStateWords = {
  sent: { zh: '待接收', en: 'Sent' },
  taken: { zh: '处理中', en: 'Taken' },
  returned: { zh: '退回补充', en: 'Returned' },
  answered: { zh: '已答复', en: 'Answered' },
  disputed: { zh: '有异议', en: 'Disputed' },
  accepted: { zh: '已接受', en: 'Accepted' },
  closed: { zh: '已关闭', en: 'Closed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const;
