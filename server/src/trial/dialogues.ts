import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** One line of a recorded dialogue: `c` the customer says it, `a` the agent. */
export interface Line {
  readonly who: 'c' | 'a';
  readonly text: string;
}

/** A recorded dialogue, in the order it was spoken. */
export interface Dialogue {
  readonly id: string;
  readonly lines: readonly Line[];
}

const Recorded = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  turns: z.array(z.tuple([z.enum(['c', 'a']), z.string()]).rest(z.unknown())).min(1),
});

/**
 * Reads dialogues from JSONL, `{"id", "turns": [[who, text, …], …]}` a line. What an agent says before the customer's
 * first line is left out: on the shop's page the customer begins.
 *
 * @throws Error naming the line that cannot be read.
 */
export async function readDialogues(file: string): Promise<Dialogue[]> {
  const text = await readFile(file, 'utf8');
  const rows = text.split('\n').filter((row) => row.trim() !== '');
  return rows
    .map((row, index) => parseDialogue(row, index + 1))
    .filter((dialogue) => dialogue.lines.length > 0);
}

function parseDialogue(row: string, number: number): Dialogue {
  try {
    const { id, turns } = Recorded.parse(JSON.parse(row));
    const lines = turns.map(([who, text]) => ({ who, text })).filter((line) => line.text.trim() !== '');
    const first = lines.findIndex((line) => line.who === 'c');
    return { id, lines: first === -1 ? [] : lines.slice(first) };
  } catch (error) {
    throw new Error(`line ${number} is not a dialogue`, { cause: error });
  }
}

/** The wanted number of dialogues, over and over when the file has fewer; each gets an id of its own. */
export function repeatTo(dialogues: readonly Dialogue[], count: number): Dialogue[] {
  const pick = (index: number): Dialogue[] => {
    const dialogue = dialogues[index % dialogues.length];
    return dialogue ? [{ ...dialogue, id: `${index + 1}/${dialogue.id}` }] : [];
  };
  return Array.from({ length: count }, (_, index) => pick(index)).flat();
}
