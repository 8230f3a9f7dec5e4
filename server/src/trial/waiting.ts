/** Longer than any fault stands in the way; what has not come by then never comes. */
const patienceMs = 180_000;

/** Lets somebody wait until a growing number has reached theirs. */
export class Waiting {
  reached = 0;
  #waits: { number: number; go: () => void }[] = [];

  reach(number: number): void {
    this.reached = Math.max(this.reached, number);
    const over = this.#waits.filter((wait) => wait.number <= this.reached);
    this.#waits = this.#waits.filter((wait) => wait.number > this.reached);
    for (const wait of over) wait.go();
  }

  /** Rejects when it has not come after minutes. */
  until(number: number): Promise<void> {
    if (this.reached >= number) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const never = setTimeout(
        () => reject(new Error(`stuck: number ${number} never came, the last was ${this.reached}`)),
        patienceMs,
      );
      const go = (): void => {
        clearTimeout(never);
        resolve();
      };
      this.#waits.push({ number, go });
    });
  }
}
