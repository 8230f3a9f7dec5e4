import { defineWords } from '../../kit/words.ts';

/** What rules say when something is refused. */
export const ruleWords = defineWords('platform', {
  ruleNotFound: { zh: '没有这条规则。', en: 'There is no such rule.' },
  ruleInvalid: { zh: '规则有不对的地方，请检查标出的项目。', en: 'Something in the rule is not right.' },
  ruleChanged: {
    zh: '有人刚刚改过这条规则，请在最新的草稿上修改。',
    en: 'Somebody has just changed this rule. Please edit their draft.',
  },
  ruleUnpublished: { zh: '请先发布这条规则。', en: 'Publish this rule first.' },
  ruleBeyondRights: {
    zh: '这条规则要做的事（{action}）您自己没有权限。',
    en: 'The rule does something you may not do yourself ({action}).',
  },
  ruleGaveUp: {
    zh: '规则“{name}”多次失败，已自动停用',
    en: 'The rule “{name}” failed too often and is off now',
  },
  ruleUnreadable: {
    zh: '规则“{name}”用到的字段、问题或动作已不存在，已自动停用；打开它就能看到要改哪里',
    en: 'The rule “{name}” names a field, question or action that is gone, so it is off; its page shows what to mend',
  },
  calledInVain: { zh: '对方回答 {status}', en: 'the answer was {status}' },
  ruleToMend: {
    zh: '它用到的字段、问题或动作已不存在，请打开它，改好后重新发布。',
    en: 'It names a field, question or action that is gone. Open it, mend it and publish it again.',
  },
  ruleWasCut: {
    zh: '规则“{name}”触发得太频繁，或规则互相触发，有一次已截断',
    en: 'The rule “{name}” was cut: it fired too often, or rules set off one another',
  },
  ruleStepFailed: {
    zh: '规则“{name}”有一步没有做成，原因在触发记录里',
    en: 'A step of the rule “{name}” failed; Firings say why',
  },
  tooManyRules: { zh: '最多 {max} 条规则。', en: 'At most {max} rules.' },
  trialNotFound: { zh: '没有这次试运行。', en: 'There is no such trial.' },
  trialPeriod: {
    zh: '请选择过去的一段时间，最多 {days} 天。',
    en: 'Choose a period in the past, of at most {days} days.',
  },
  trialsBusy: { zh: '已有试运行在进行，请稍候。', en: 'Other trials are running. Please wait a moment.' },
});
