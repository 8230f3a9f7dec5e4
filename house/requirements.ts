/** How many requirements each chapter has; their ids are the letter and a number from 1. */
const chapters = { R: 9, H: 10, A: 8, C: 11, L: 9, Q: 7, G: 9, P: 5, W: 4, K: 7, S: 8, T: 5 } as const;

/** The ids of everything Zhiyin must do, each of which `docs/requirements.md` follows to code and test. */
export const requirementIds: readonly string[] = Object.entries(chapters).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
);
