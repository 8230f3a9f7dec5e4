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

  until(number: number): Promise<void> {
    if (this.reached >= number) return Promise.resolve();
    return new Promise((go) => this.#waits.push({ number, go }));
  }
}
