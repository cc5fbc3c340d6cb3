/** What keeps the embedded server from running, in words for the person who started it. */
export class PostgresFault extends Error {
  override readonly name = 'PostgresFault';
  /** What that person can do about it; one sentence. */
  readonly advice: string;

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.advice = advice;
  }
}
