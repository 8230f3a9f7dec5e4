import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readDialogues, repeatTo } from './dialogues.ts';

const aFile = async (text: string): Promise<string> => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'dialogues-')), 'some.jsonl');
  await writeFile(file, text);
  return file;
};

it('reads the set that ships with us, each beginning with the customer', async () => {
  const dialogues = await readDialogues(path.resolve(import.meta.dirname, 'dialogues.jsonl'));
  expect(dialogues.length).toBeGreaterThan(10);
  expect(dialogues.every((dialogue) => dialogue.lines[0]?.who === 'c')).toBe(true);
});

it('leaves out what an agent says first, blank lines and whatever else a turn carries', async () => {
  const file = await aFile(
    '{"id":1,"turns":[["a","您好"],["c","在吗",[["General"]]],["a"," "],["a","在"]]}\n\n',
  );
  expect(await readDialogues(file)).toEqual([
    {
      id: '1',
      lines: [
        { who: 'c', text: '在吗' },
        { who: 'a', text: '在' },
      ],
    },
  ]);
});

it('names the line that is no dialogue', async () => {
  const file = await aFile('{"id":"x","turns":[["c","hi"]]}\n{"id":"y"}\n');
  await expect(readDialogues(file)).rejects.toThrow('line 2');
});

it('repeats a small set under ids of their own', () => {
  const three = repeatTo(
    [
      { id: 'a', lines: [{ who: 'c', text: 'x' }] },
      { id: 'b', lines: [] },
    ],
    3,
  );
  expect(three.map((dialogue) => dialogue.id)).toEqual(['1/a', '2/b', '3/a']);
});
