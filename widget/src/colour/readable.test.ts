import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast, edgeOn, isColour, readableOn } from './readable.ts';

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

it('measures black on white as 21 and a colour on itself as 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#b3402a', '#b3402a')).toBe(1);
});

it.each([
  { surface: '#b3402a', text: '#ffffff', why: 'our own seal red is dark' },
  { surface: '#ffe14d', text: '#1d1c1a', why: 'white on yellow cannot be read' },
  { surface: '#ffffff', text: '#1d1c1a', why: 'white on white neither' },
  { surface: '#000000', text: '#ffffff', why: 'ink on black neither' },
  { surface: '#ff3b30', text: '#1d1c1a', why: 'a bright red is too bright for white text' },
])('writes $text on $surface because $why', ({ surface, text }) => {
  expect(readableOn(surface)).toBe(text);
});

it('finds readable text for every colour a shop may choose', () => {
  fc.assert(
    fc.property(colours, (surface) => contrast(surface, readableOn(surface)) >= 4.5),
    { numRuns: 300 },
  );
});

it('gives everything filled an edge that can be told from what lies behind', () => {
  fc.assert(
    fc.property(
      colours,
      fc.constantFrom(['#fbfaf6', '#8d877b'], ['#1b1a18', '#7f786b']),
      (fill, [paper, line]) => {
        return contrast(edgeOn(fill, String(paper), String(line)), String(paper)) >= 1.5;
      },
    ),
    { numRuns: 300 },
  );
});

it.each([
  { text: '#B3402A', is: true },
  { text: '#fff', is: false },
  { text: 'red; background: url(x)', is: false },
  { text: null, is: false },
])('takes $text for a colour: $is', ({ text, is }) => {
  expect(isColour(text)).toBe(is);
});
