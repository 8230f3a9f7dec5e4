import { expect, it } from 'vitest';
import { capabilitiesOf, noteLimits } from '../../channels/index.ts';
import { filesMax, messageCharactersMax } from './shapes.ts';

it.each(['widget', 'portal'])('holds whatever the %s can carry in one message', (channel) => {
  const capabilities = capabilitiesOf(channel);
  for (const limits of [capabilities?.fromShop, capabilities?.fromCustomer, noteLimits]) {
    expect(limits?.text).toEqual({ max: messageCharactersMax, unit: 'utf16' });
    expect(limits?.files?.countMax).toBe(filesMax);
  }
});
