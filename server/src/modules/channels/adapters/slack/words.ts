import type { Text } from '@zhiyin/domain/kit';

/** Everything this channel says at set-up. */
export const words = {
  title: { zh: 'Slack（合作方）', en: 'Slack (partners)' },
  about: {
    zh: '合作方在共享的 Slack 频道或私信里提问，每个话题是一个会话，回复就在那个话题下面。',
    en: 'Partners ask in a shared Slack channel or a direct message; each thread is a conversation, answered in its place.',
  },
  secret: { zh: 'Signing Secret（签名密钥）', en: 'Signing secret' },
  secretHelp: {
    zh: '在 api.slack.com/apps 打开应用，Basic Information › App Credentials，32 个字符。',
    en: 'At api.slack.com/apps, open the app: “Basic Information › App Credentials”, 32 signs.',
  },
  secretWrong: {
    zh: 'Signing Secret 是 32 个字母和数字。',
    en: 'A signing secret has 32 letters and digits.',
  },
  token: { zh: 'Bot User OAuth Token（机器人令牌）', en: 'Bot user OAuth token' },
  tokenHelp: {
    zh: '安装应用之后得到，以 xoxb- 开头。',
    en: 'You get it by installing the app; it begins with xoxb-.',
  },
  tokenWrong: {
    zh: '这不像机器人令牌：它以 xoxb- 开头。',
    en: 'This is no bot token: it begins with xoxb-.',
  },
  stepApp: {
    zh: '在 api.slack.com/apps 点 Create New App，选 From scratch，选您的工作区。',
    en: 'At api.slack.com/apps, press “Create New App”, “From scratch”, and choose your workspace.',
  },
  stepScopes: {
    zh: '在 OAuth & Permissions 里给机器人这些权限：chat:write、channels:history、groups:history、im:history、files:read、files:write、users:read。',
    en: 'Under “OAuth & Permissions”, give the bot: chat:write, channels:history, groups:history, im:history, files:read, files:write, users:read.',
  },
  stepInstall: {
    zh: '点 Install to Workspace，复制得到的令牌。',
    en: 'Press “Install to Workspace” and copy the token that you get.',
  },
  stepSecrets: {
    zh: '把签名密钥和令牌填在这里，点“接入”，再点“检查”。',
    en: 'Enter the signing secret and the token here, press “Connect”, then “Check”.',
  },
  stepEvents: {
    zh: '在 Event Subscriptions 里打开开关，填下面的回调地址，订阅 message.channels、message.groups、message.im。',
    en: 'Under “Event Subscriptions”, switch it on, enter the callback address below, and subscribe to message.channels, message.groups and message.im.',
  },
  stepInvite: {
    zh: '在共享频道里 /invite 这个应用。频道里每条新消息都会开一个会话，所以只邀请进专门提问的频道。',
    en: '/invite the app into the shared channel. Every new message there begins a conversation: invite it only where people ask.',
  },
} as const satisfies Record<string, Text>;
