import { defineWords } from '../kit/words.ts';

/** What leads to the pages of channels: known before any of them is there. */
export const channelsNavWords = defineWords('channels-nav', {
  channels: { zh: '渠道', en: 'Channels' },
  connections: { zh: '渠道接入', en: 'Connected channels' },
  visits: { zh: '设备与页面', en: 'Devices and pages' },
  answers: { zh: '填写的表单', en: 'Forms answered' },
  portal: { zh: '自助页面', en: 'Customer portal' },
  portalLink: { zh: '自助页面链接', en: 'Portal link' },
});
