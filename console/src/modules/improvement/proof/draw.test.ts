import { expect, it } from 'vitest';
import { frameOf, lineThrough } from './draw.ts';

const point = (value: number | null) => ({ value, low: 0, high: 10 });

it('holds every point, its lines and the target', () => {
  const frame = frameOf([point(3), point(12)], 20);
  expect(frame).toMatchObject({ low: 0, high: 20 });
  expect(frame?.y(20)).toBeLessThan(frame?.y(0) ?? 0);
  expect(frame?.x(1)).toBeLessThan(frame?.width ?? 0);
});

it('is nothing of nothing', () => expect(frameOf([point(null)], 5)).toBeNull());

it('breaks the line where nothing was measured', () => {
  const frame = frameOf([point(1), point(null), point(2)], 1);
  expect(frame && lineThrough(frame, [1, null, 2]).match(/M/g)).toHaveLength(2);
  expect(frame && lineThrough(frame, [1, 2]).match(/[ML]/g)).toEqual(['M', 'L']);
});
