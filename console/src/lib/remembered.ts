/**
 * One choice that this browser keeps, such as the theme. What was stored by an older version or by hand and is not
 * one of `choices` counts as nothing; a browser that stores nothing forgets when the page closes.
 */
export interface Remembered<Choice extends string> {
  read(): Choice | null;
  write(choice: Choice): void;
}

export function remembered<const Choice extends string>(
  key: string,
  choices: readonly Choice[],
): Remembered<Choice> {
  const name = `zhiyin.${key}`;
  return {
    read: () => {
      const stored = attempt(() => localStorage.getItem(name));
      return choices.find((choice) => choice === stored) ?? null;
    },
    write: (choice) => {
      attempt(() => localStorage.setItem(name, choice));
    },
  };
}

// Private windows and strict policies make the mere access throw.
function attempt<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch {
    return null;
  }
}
