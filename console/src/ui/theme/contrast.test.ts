import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.ts';
import { type Tokens, themes, tones } from './tokens.ts';

it.each([
  { why: 'black on white is the most there is', pair: ['#000000', '#ffffff'], ratio: 21 },
  { why: 'the order does not matter', pair: ['#ffffff', '#000000'], ratio: 21 },
  { why: 'a colour does not stand out from itself', pair: ['#777777', '#777777'], ratio: 1 },
  { why: 'the greyest grey that WCAG lets on white', pair: ['#767676', '#ffffff'], ratio: 4.54 },
])('says $ratio because $why', ({ pair: [first = '', second = ''], ratio }) => {
  expect(contrast(first, second)).toBeCloseTo(ratio, 2);
});

const surfaces = ['desk', 'sheet', 'raised', 'sunken', 'hover', 'chosen'] as const;
const inks = ['ink', 'inkSoft', 'inkFaint'] as const;

describe.each(Object.entries(themes))('in the %s theme', (_name, tokens: Tokens) => {
  it.each(surfaces)('every ink can be read on %s', (surface) => {
    for (const ink of inks) expect(contrast(tokens[ink], tokens[surface]), ink).toBeGreaterThanOrEqual(4.5);
  });

  it.each(tones)('%s can be read on every surface and on its own wash', (tone) => {
    expect(contrast(tokens[tone], tokens[`${tone}Wash`])).toBeGreaterThanOrEqual(4.5);
    for (const surface of surfaces) {
      expect(contrast(tokens[tone], tokens[surface]), surface).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('filled surfaces carry readable text', () => {
    expect(contrast(tokens.onInk, tokens.ink)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.onInk, tokens.inkHover)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.onSeal, tokens.sealFill)).toBeGreaterThanOrEqual(4.5);
  });

  it('the edge of what can be operated is seen on sheets and slips', () => {
    for (const surface of ['sheet', 'raised', 'sunken'] as const) {
      expect(contrast(tokens.edge, tokens[surface]), surface).toBeGreaterThanOrEqual(3);
    }
  });
});
