import { expect, it } from 'vitest';
import { markedName } from './picture-file.ts';

it.each([
  { name: 'IMG_1.heic', type: 'image/png', marked: 'IMG_1-marked.png' },
  { name: '截图.2026.jpg', type: 'image/jpeg', marked: '截图.2026-marked.jpg' },
  { name: 'a-marked.png', type: 'image/png', marked: 'a-marked.png' },
  { name: '.png', type: 'image/png', marked: 'picture-marked.png' },
])('names a marked $name $marked', ({ name, type, marked }) => expect(markedName(name, type)).toBe(marked));
