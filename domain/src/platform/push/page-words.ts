import { defineWords } from '../../kit/words.ts';

/** What stands beside the switch that lets a browser be told, in the console and in the portal. */
export const browserPushWords = defineWords('browser-push', {
  title: { zh: '这个浏览器的推送', en: 'Pushes to this browser' },
  titleSay: {
    zh: '知音没有打开时，也在这台设备上提醒。每个浏览器单独开启；退出登录后不再推送。',
    en: 'Be told on this device while Zhiyin is closed. Each browser is switched on by itself; signing out ends it.',
  },
  switch: { zh: '在这个浏览器上提醒我', en: 'Tell me on this browser' },
  on: { zh: '已开启', en: 'On' },
  off: { zh: '未开启', en: 'Off' },
  looking: { zh: '正在查看', en: 'Looking' },
  unsupported: {
    zh: '这个浏览器不支持推送。苹果手机和平板请先把页面添加到主屏幕，再从那里打开；地址要以 https 开头。',
    en: 'This browser cannot be pushed to. On an iPhone or iPad add the page to the home screen first and open it from there; the address must begin with https.',
  },
  denied: {
    zh: '浏览器已禁止通知。请点击地址栏左边的图标，允许通知后再回来。',
    en: 'The browser blocks notifications. Press the icon beside the address, allow them, and come back.',
  },
  refused: {
    zh: '浏览器没能向它的推送服务登记。请检查网络后再试；有些网络连不上谷歌的推送服务。',
    en: 'The browser could not sign up with its push service. Check the network and try again; some networks do not reach Google’s.',
  },
  try: { zh: '发一条测试', en: 'Send me a test' },
  tried: { zh: '测试已发出，几秒内会出现', en: 'The test is on its way and shows within seconds' },
  install: {
    zh: '还可以把知音装成应用：在浏览器菜单里选“安装”或“添加到主屏幕”。',
    en: 'Zhiyin can be installed as an app, too: choose “Install” or “Add to home screen” in the browser’s menu.',
  },
});
