import { words } from '@zhiyin/domain/console';
import type { Word } from '@zhiyin/domain/kit';
import type { Section } from './console-module.ts';

export const sectionWords: Readonly<Record<Section, Word>> = {
  shop: words.sectionShop,
  channels: words.sectionChannels,
  writing: words.sectionWriting,
  work: words.sectionWork,
  automation: words.sectionAutomation,
  system: words.sectionSystem,
};
