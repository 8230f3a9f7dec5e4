const everyMs = 1200;

/** Lets the title of the shop's page tell of unread messages while nobody looks at the page, and puts it back. */
export class TitleFlash {
  #news = '';
  #own = '';
  #shown: string | null = null;
  #timer = 0;

  /** The title in between; empty when there is nothing to tell. */
  tell(news: string): void {
    this.#news = news;
    this.look();
  }

  /** Begins, goes on or ends, as things are now. */
  look(): void {
    const isNeeded = this.#news !== '' && !(document.hasFocus() && !document.hidden);
    if (isNeeded === this.#timer > 0) return;
    clearInterval(this.#timer);
    this.#timer = isNeeded ? window.setInterval(() => this.#turn(), everyMs) : 0;
    if (!isNeeded) this.#restore();
  }

  #turn(): void {
    if (this.#shown !== null) {
      this.#restore();
      return;
    }
    this.#own = document.title;
    this.#shown = this.#news;
    document.title = this.#news;
  }

  /** A title that the page has set meanwhile stays. */
  #restore(): void {
    if (document.title === this.#shown) document.title = this.#own;
    this.#shown = null;
  }
}
