import { expect, it } from 'vitest';
import { mediaTypes } from '../../platform/index.ts';
import { checkDraft } from './check-draft.ts';
import { capabilitiesOf } from './our-channels.ts';
import { ChannelCapabilities } from './shapes.ts';

it.each(['widget', 'portal'])('declares what the %s can do', (channel) => {
  expect(ChannelCapabilities.safeParse(capabilitiesOf(channel)).success).toBe(true);
});

it('knows no channel that is not there', () => {
  expect(capabilitiesOf('carrier-pigeon')).toBeUndefined();
});

it.each(['widget', 'portal'])('takes on the %s every kind of file that we keep, both ways', (channel) => {
  const capabilities = capabilitiesOf(channel);
  for (const { type, extensions } of mediaTypes) {
    for (const limits of [capabilities?.fromShop, capabilities?.fromCustomer]) {
      const files = [{ name: `a.${extensions[0]}`, mediaType: type, sizeBytes: 1 }];
      expect(limits && checkDraft(limits, { text: '', files })).toEqual([]);
    }
  }
});
