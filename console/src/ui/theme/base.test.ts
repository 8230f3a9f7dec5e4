import { expect, it } from 'vitest';
import sheet from './base.css?raw';
import { themes } from './tokens.ts';

it.each(Object.entries(themes))(
  'the page is %s before the first script, in the desk colour',
  (_name, tokens) => {
    expect(sheet).toContain(`background: ${tokens.desk};`);
  },
);
