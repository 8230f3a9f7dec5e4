import type { Text } from '@zhiyin/domain/kit';

type Words = Readonly<Record<string, Text>>;

/** What the pages about tickets say besides what they show. */
export const ownTicketWords = {
  open: { zh: '提交新的问题', en: 'Report something' },
  openTitle: { zh: '提交问题', en: 'Report something' },
  kind: { zh: '哪方面的问题？', en: 'What is it about?' },
  subject: { zh: '一句话说明', en: 'In one line' },
  details: { zh: '详细情况', en: 'Details' },
  submit: { zh: '提交', en: 'Send' },
  submitting: { zh: '正在提交…', en: 'Sending…' },
  nothingOpen: {
    zh: '现在不能在这里提交，请直接给我们发消息。',
    en: 'Nothing can be reported here at present. Please write to us.',
  },
  already: {
    zh: '您已经提交过同类的问题，可以直接在上面补充：',
    en: 'You have reported something like this. You can add to it there:',
  },
  attach: { zh: '添加图片或文件', en: 'Add pictures or files' },
  attaching: { zh: '正在上传…', en: 'Uploading…' },
  removeFile: { zh: '去掉 {name}', en: 'Take {name} away' },
  reported: { zh: '您提交的内容', en: 'What you reported' },
  reopen: { zh: '还没解决？重新打开', en: 'Not solved? Open it again' },
  reopenWhy: { zh: '请说说还有什么问题', en: 'Please tell us what is still wrong' },
} as const satisfies Words;
