import { defineWords } from '../../kit/words.ts';

/** What a member's own account page says. */
export const accountWords = defineWords('account', {
  profile: { zh: '个人资料', en: 'Profile' },
  profileSay: {
    zh: '同事看到的名字，以及时间按哪里的钟显示。',
    en: 'The name colleagues see, and whose clock times are shown by.',
  },
  name: { zh: '姓名', en: 'Name' },
  language: { zh: '语言', en: 'Language' },
  languageHint: {
    zh: '界面和发给您的邮件都用这种语言。',
    en: 'The console and mails to you are in this language.',
  },
  chinese: { zh: '中文', en: '中文' },
  english: { zh: 'English', en: 'English' },
  timeZone: { zh: '时区', en: 'Time zone' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },

  password: { zh: '密码', en: 'Password' },
  passwordSay: {
    zh: '修改后，其他设备上的登录全部结束。',
    en: 'Changing it ends your sessions on every other device.',
  },
  current: { zh: '当前密码', en: 'Current password' },
  newPassword: { zh: '新密码', en: 'New password' },
  changePassword: { zh: '修改密码', en: 'Change password' },
  passwordChanged: { zh: '密码已修改', en: 'Your password is changed' },

  twoFactor: { zh: '两步验证', en: 'Two-step sign-in' },
  twoFactorSay: {
    zh: '登录时除了密码，还要手机上身份验证器里的六位数字。密码泄露了，别人也进不来。',
    en: 'Beside the password, signing in takes six digits from an authenticator on your phone. A leaked password alone opens nothing.',
  },
  isOn: { zh: '已开启', en: 'On' },
  isOff: { zh: '未开启', en: 'Off' },
  codesLeft: { zh: '还剩 {count} 个恢复码', en: '{count} recovery codes left' },
  codesLow: {
    zh: '恢复码快用完了，请更换一组。',
    en: 'You are running out of recovery codes. Make new ones.',
  },
  turnOn: { zh: '开启', en: 'Turn on' },
  turnOff: { zh: '关闭', en: 'Turn off' },
  turnOnTitle: { zh: '开启两步验证', en: 'Turn on two-step sign-in' },
  turnOffTitle: { zh: '关闭两步验证', en: 'Turn off two-step sign-in' },
  turnOffSay: {
    zh: '关闭后只凭密码就能登录；恢复码同时作废。',
    en: 'After this a password alone signs you in; the recovery codes stop working.',
  },
  turnedOff: { zh: '两步验证已关闭', en: 'Two-step sign-in is off' },
  passwordToGoOn: { zh: '请输入密码以继续。', en: 'Your password, to go on.' },
  goOn: { zh: '继续', en: 'Continue' },
  scan: {
    zh: '用身份验证器扫描这张图，或在手机上打开链接，或手工输入密钥。',
    en: 'Scan this with your authenticator, open the link on your phone, or type the secret.',
  },
  openInApp: { zh: '在身份验证器中打开', en: 'Open in an authenticator' },
  secret: { zh: '密钥', en: 'Secret' },
  code: { zh: '验证码', en: 'Code' },
  codeHint: { zh: '身份验证器上现在显示的六位数字。', en: 'The six digits your authenticator shows now.' },
  confirm: { zh: '确认并开启', en: 'Confirm and turn on' },
  codesTitle: { zh: '保存恢复码', en: 'Keep your recovery codes' },
  codesSay: {
    zh: '手机丢了时，用恢复码登录，每个只能用一次。它们只在这里显示这一次，请存到别处。',
    en: 'When the phone is gone, a recovery code signs you in, each once. They are shown only now: keep them somewhere else.',
  },
  recoveryCodes: { zh: '恢复码', en: 'Recovery codes' },
  renewCodes: { zh: '更换恢复码', en: 'New recovery codes' },
  renewSay: { zh: '旧的恢复码立刻作废。', en: 'The old ones stop working at once.' },
  kept: { zh: '我已保存', en: 'I have kept them' },
  download: { zh: '下载', en: 'Download' },

  sessions: { zh: '登录的设备', en: 'Where you are signed in' },
  sessionsSay: {
    zh: '看到不认识的设备？结束它，并修改密码。',
    en: 'A device you do not know? End its session and change your password.',
  },
  unknownDevice: { zh: '未知设备', en: 'Unknown device' },
  thisDevice: { zh: '这台设备', en: 'This device' },
  endSession: { zh: '结束', en: 'End' },
  endSessionOf: { zh: '结束{device}上的登录', en: 'End the session on {device}' },
  sessionEnded: { zh: '已结束{device}上的登录', en: 'Ended the session on {device}' },
  endOthers: { zh: '结束其他所有登录', en: 'End all other sessions' },
  endOthersAsk: { zh: '在其他所有设备上退出？', en: 'Sign out on every other device?' },
  endOthersSay: {
    zh: '只有这台设备保持登录。',
    en: 'Only this device stays signed in.',
  },
  othersEnded: { zh: '已结束 {count} 个登录', en: 'Ended {count} sessions' },

  copy: { zh: '复制', en: 'Copy' },
});
