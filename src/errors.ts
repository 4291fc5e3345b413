/** Facts a caller may need to act on a failure; never personal data, because they are logged. */
export type ErrorFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * A failure with a stable code, such as `store.damaged`. The code is what programs, logs, HTTP
 * bodies and reply files refer to; the message is English, for the operator, and says what to do.
 */
export class AppError extends Error {
  override readonly name: string = 'AppError';

  constructor(
    readonly code: string,
    message: string,
    readonly facts: ErrorFacts = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** The code of an `AppError`, or `unexpected` for everything else. */
export function codeOf(error: unknown): string {
  return error instanceof AppError ? error.code : 'unexpected';
}
