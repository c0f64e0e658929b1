/** Calls `say` at most once a frame of the screen, however often something changes; at once while nobody looks. */
export class Announcer {
  readonly #say: () => void;
  #request: number | null = null;

  constructor(say: () => void) {
    this.#say = say;
  }

  /** Something has changed. */
  announce(): void {
    if (document.hidden) return this.flush();
    this.#request ??= requestAnimationFrame(() => this.flush());
  }

  /** Says it now. */
  flush(): void {
    if (this.#request !== null) cancelAnimationFrame(this.#request);
    this.#request = null;
    this.#say();
  }
}
