/** What keeps the platform from running, in words for the person who started it. */
export class StartFault extends Error {
  override readonly name = 'StartFault';
  /** What that person can do about it. */
  readonly advice: string;

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.advice = advice;
  }
}
