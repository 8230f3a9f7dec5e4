import { defineWords } from '../../kit/words.ts';

/** Why something about a mailing was refused. */
export const mailingReasons = defineWords('insights', {
  mailingNotFound: {
    zh: '没有这个定时寄送，或者与你无关',
    en: 'There is no such mailing, or it is none of yours',
  },
  mailingNotYours: {
    zh: '只有设定的人和可以共享仪表盘的人能修改它',
    en: 'Only whoever set it, and who may share dashboards, can change it',
  },
  mailingChangedMeanwhile: {
    zh: '刚才有人修改了它，请重新打开再改',
    en: 'Somebody has just changed it. Open it again and make your change',
  },
  mailingsMax: {
    zh: '已经有 {max} 个定时寄送了，请先取消不用的',
    en: 'There are {max} mailings already. Stop some that nobody reads',
  },
  mailingToOthers: {
    zh: '你只能寄给自己；寄给同事需要共享仪表盘的权限',
    en: 'You can have it mailed to yourself; to mail colleagues takes the right to share dashboards',
  },
  mailingReceivers: { zh: '收件人里有人已经不在店里', en: 'One of the receivers does not work here' },
});

/** What the mail says. */
export const mailingLetter = defineWords('mailing-letter', {
  subject: { zh: '{shop}：{name}（{about}）', en: '{shop}: {name} ({about})' },
  body: {
    zh: '{name}\n{about}\n\n附件是你能看到的数字，截至 {time}。在控制台里每个数字都能点开。\n不想再收：打开下面的链接，在“寄送”里退订。',
    en: '{name}\n{about}\n\nAttached are the figures you may see, as of {time}. In the console each of them opens.\nTo receive it no more, open the link below and leave under “Mailing”.',
  },
});
