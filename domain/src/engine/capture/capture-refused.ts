/** The engine's tables are not those the platform reads; running on could lose changes. */
export class CaptureRefused extends Error {
  override name = 'CaptureRefused';
  /** `table.column`, or a table, as the server would name it. */
  readonly missing: string[];

  constructor(missing: string[]) {
    super(
      `The engine's schema lacks ${missing.join(', ')}. Start the engine that belongs to this release, ` +
        'or wait until it has made its tables.',
    );
    this.missing = missing;
  }
}
