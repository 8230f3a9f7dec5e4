import { defineWords } from '@zhiyin/domain/kit';

/** What the console itself says, whatever module is open. A module's own sentences live with the module. */
export const words = defineWords('console', {
  // The house
  productName: { zh: '知音', en: 'Zhiyin' },
  skipToContent: { zh: '跳到正文', en: 'Skip to content' },
  mainNavigation: { zh: '主导航', en: 'Main navigation' },
  pagesOfWing: { zh: '{wing}的页面', en: 'Pages of {wing}' },
  waitingCount: { zh: '{count} 项待处理', en: '{count} waiting' },
  more: { zh: '更多', en: 'More' },
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '取消', en: 'Cancel' },
  save: { zh: '保存', en: 'Save' },
  undo: { zh: '撤销', en: 'Undo' },
  retry: { zh: '重试', en: 'Try again' },
  dismiss: { zh: '知道了', en: 'Dismiss' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },

  // Wings
  desk: { zh: '接待', en: 'Desk' },
  customers: { zh: '顾客', en: 'Customers' },
  knowledge: { zh: '知识', en: 'Knowledge' },
  quality: { zh: '质量', en: 'Quality' },
  people: { zh: '团队', en: 'People' },
  copied: { zh: '已复制', en: 'Copied' },
  copyFailed: {
    zh: '浏览器不允许复制，请手动选中复制。',
    en: 'The browser refused to copy; please select it.',
  },
  insights: { zh: '洞察', en: 'Insights' },
  settings: { zh: '设置', en: 'Settings' },

  // Headings in a long list of pages
  sectionShop: { zh: '店铺', en: 'Shop' },
  sectionChannels: { zh: '渠道', en: 'Channels' },
  sectionWriting: { zh: '书写', en: 'Writing' },
  sectionWork: { zh: '工作', en: 'Work' },
  sectionAutomation: { zh: '自动化', en: 'Automation' },
  sectionSystem: { zh: '系统', en: 'System' },

  // The person signed in
  yourMenu: { zh: '{name}的菜单', en: 'Menu of {name}' },
  myAccount: { zh: '我的账号', en: 'My account' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  language: { zh: '语言', en: 'Language' },
  theme: { zh: '外观', en: 'Appearance' },
  themeSystem: { zh: '自动', en: 'Auto' },
  themeLight: { zh: '浅色', en: 'Light' },
  themeDark: { zh: '深色', en: 'Dark' },
  density: { zh: '密度', en: 'Density' },
  densityRoomy: { zh: '舒展', en: 'Roomy' },
  densityDense: { zh: '紧凑', en: 'Dense' },

  // The line to the server
  live: { zh: '实时', en: 'Live' },
  connecting: { zh: '正在连接', en: 'Connecting' },
  polling: { zh: '每隔几秒更新', en: 'Updating every few seconds' },
  offline: { zh: '已断开', en: 'Disconnected' },
  offlineBanner: {
    zh: '与服务器的连接断开了。已打开的内容仍可阅读，恢复后会自动补上遗漏的更新。',
    en: 'The connection to the server is lost. What is open can still be read; missed updates arrive when it is back.',
  },
  readOnlyBanner: {
    zh: '服务器磁盘将满，目前只能查看，不能保存。请通知管理员清理空间。',
    en: 'The server’s disk is nearly full, so nothing can be saved for now. Please tell an administrator to free space.',
  },
  restartBanner: {
    zh: '服务器正在重启，片刻后自动恢复。',
    en: 'The server is restarting and will be back in a moment.',
  },

  // When something went wrong
  errorTitle: { zh: '这一页没能打开', en: 'This page could not be opened' },
  errorForbidden: {
    zh: '您没有查看它的权限。需要时请向管理员申请。',
    en: 'You may not see this. If you need it, ask an administrator for the right.',
  },
  errorMissing: {
    zh: '它不存在，或已经被删除。请检查链接，或回到列表查找。',
    en: 'It does not exist, or was deleted. Check the link, or look for it in the list.',
  },
  errorUnavailable: {
    zh: '连不上服务器。请检查网络后重试；已填写的内容还在。',
    en: 'The server cannot be reached. Check the network and try again; what you typed is still here.',
  },
  errorFault: {
    zh: '系统内部出错了，问题已被记录。请稍后重试；若再次发生，请把编号告诉管理员。',
    en: 'Something broke on our side and was recorded. Try again; if it happens again, give the number to an administrator.',
  },
  errorUnexpectedAnswer: {
    zh: '服务器的回答看不懂，可能刚刚升级过。请刷新页面。',
    en: 'The server’s answer could not be understood; it may just have been upgraded. Please reload the page.',
  },
  requestNumber: { zh: '编号 {id}', en: 'Number {id}' },
  reload: { zh: '刷新页面', en: 'Reload the page' },
  notFoundTitle: { zh: '没有这一页', en: 'There is no such page' },
  nothingOpenTitle: { zh: '还没有可以打开的页面', en: 'There is no page you may open yet' },
  backToStart: { zh: '回到首页', en: 'Back to the start' },
  loading: { zh: '正在载入', en: 'Loading' },

  // Acts
  notices: { zh: '通知', en: 'Notices' },
  confirmType: { zh: '请输入“{text}”以确认', en: 'Type “{text}” to confirm' },

  // Keys
  showKeys: { zh: '显示快捷键', en: 'Show the keys' },
  keysTitle: { zh: '快捷键', en: 'Keys' },

  // The palette
  paletteTitle: { zh: '搜索与命令', en: 'Search and commands' },
  palettePlaceholder: { zh: '去任何地方，做任何事…', en: 'Go anywhere, do anything…' },
  paletteNone: { zh: '没有与“{typed}”相符的内容', en: 'Nothing matches “{typed}”' },
  openPalette: { zh: '打开搜索与命令', en: 'Open search and commands' },
  search: { zh: '搜索', en: 'Search' },
  goTo: { zh: '前往', en: 'Go to' },
  preferences: { zh: '偏好', en: 'Preferences' },
  chooseTheme: { zh: '外观：{theme}', en: 'Appearance: {theme}' },
  chooseDensity: { zh: '密度：{density}', en: 'Density: {density}' },
  chooseLanguage: { zh: '语言：{language}', en: 'Language: {language}' },
  chinese: { zh: '中文', en: '中文' },
  english: { zh: 'English', en: 'English' },

  // Tables
  chooseRow: { zh: '选择此行', en: 'Select this row' },
  chooseAllRows: { zh: '全选', en: 'Select all' },
  moreRows: { zh: '载入更多', en: 'Load more' },
  rowsFailed: { zh: '后面的内容没能载入。', en: 'What follows could not be loaded.' },
  exportCsv: { zh: '导出 CSV', en: 'Export CSV' },
  chosenCount: { zh: '已选 {count} 项', en: '{count} selected' },

  // Forms
  optional: { zh: '选填', en: 'optional' },
  sendForm: { zh: '提交表单', en: 'Send the form' },

  // Conditions
  filterAll: { zh: '满足以下全部', en: 'All of these' },
  filterAny: { zh: '满足以下任一', en: 'Any of these' },
  filterNone: { zh: '以下都不满足', en: 'None of these' },
  filterNotAll: { zh: '以下不全满足', en: 'Not all of these' },
  filterGroupKind: { zh: '条件组如何计算', en: 'How the group counts' },
  filterFieldGone: { zh: '（字段已不存在）', en: '(field no longer there)' },
  filterField: { zh: '字段', en: 'Field' },
  filterOperator: { zh: '比较方式', en: 'Comparison' },
  filterValue: { zh: '值', en: 'Value' },
  filterFrom: { zh: '起', en: 'From' },
  filterTo: { zh: '止', en: 'To' },
  filterId: { zh: '编号', en: 'Id' },
  filterAdd: { zh: '条件', en: 'Condition' },
  filterAddGroup: { zh: '条件组', en: 'Group' },
  filterRemove: { zh: '去掉这个条件', en: 'Remove this condition' },
  filterRemoveGroup: { zh: '去掉这个条件组', en: 'Remove this group' },
  filterUnfinished: { zh: '还有条件没有填完。', en: 'Some conditions are not filled in yet.' },
  unit: { zh: '单位', en: 'Unit' },
  unitMinutes: { zh: '分钟', en: 'minutes' },
  unitHours: { zh: '小时', en: 'hours' },
  unitDays: { zh: '天', en: 'days' },

  // Questionnaires
  questions: { zh: '题目', en: 'Questions' },
  questionWords: { zh: '题目文字', en: 'The question' },
  untitledQuestion: { zh: '（未填写）', en: '(not written yet)' },
  mustAnswer: { zh: '必须回答', en: 'Must be answered' },
  mustMark: { zh: '必答', en: 'required' },
  askedOnlyIf: { zh: '仅在满足条件时提问', en: 'Asked only if' },
  removeQuestion: { zh: '删除这道题', en: 'Remove this question' },
  moveUp: { zh: '上移', en: 'Move up' },
  moveDown: { zh: '下移', en: 'Move down' },
  severalAnswers: { zh: '可选多项', en: 'Several answers' },
  scale: { zh: '量表', en: 'Scale' },
  scaleStars: { zh: '五星', en: 'Stars' },
  scaleFaces: { zh: '表情', en: 'Faces' },
  scaleZeroToTen: { zh: '0–10', en: '0–10' },
  scaleAgreement: { zh: '同意程度', en: 'Agreement' },
  ratingOf: { zh: '{mark} 分，满分 {max}', en: '{mark} of {max}' },
  ratingNever: { zh: '完全不会', en: 'Not at all' },
  ratingCertainly: { zh: '一定会', en: 'Certainly' },
  ratingDisagree: { zh: '很不同意', en: 'Strongly disagree' },
  ratingAgree: { zh: '很同意', en: 'Strongly agree' },
  notApplicable: { zh: '不适用', en: 'Not applicable' },
  consentYes: { zh: '同意', en: 'Yes' },
  preview: { zh: '预览', en: 'Preview' },
  previewUnfinished: {
    zh: '填完标出的题目后，这里显示预览。',
    en: 'The preview appears once the marked questions are finished.',
  },
  zhMark: { zh: '中', en: 'ZH' },
  enMark: { zh: '英', en: 'EN' },

  // Figures
  figureOpen: { zh: '查看“{label}”背后的记录', en: 'Open the rows behind “{label}”' },
  figureNone: { zh: '无数据', en: 'No data' },
  figureUp: { zh: '上升', en: 'Up' },
  figureDown: { zh: '下降', en: 'Down' },
  figureSame: { zh: '持平', en: 'Unchanged' },
});
