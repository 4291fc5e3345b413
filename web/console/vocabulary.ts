/**
 * Names for the codes that the server uses. A code that is not here is shown as it came, so that a
 * newer server is still readable.
 */
export interface Vocabulary {
  readonly intents: Readonly<Record<string, string>>;
  readonly classes: Readonly<Record<string, string>>;
  readonly entities: Readonly<Record<string, string>>;
  /** Why a person was asked for. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, string>>;
  /** The same in one or two signs. */
  readonly languageMarks: Readonly<Record<string, string>>;
  readonly skills: Readonly<Record<string, string>>;
  /** Keys of the handoff's context. */
  readonly context: Readonly<Record<string, string>>;
  /** Which rule of the bot decided. */
  readonly rules: Readonly<Record<string, string>>;
  readonly caseKinds: Readonly<Record<string, string>>;
}

/** The name of a code, of its family (`status-*` for `status-shipped`), or the code itself. */
export function nameOf(names: Readonly<Record<string, string>>, code: string): string {
  const family = `${code.split('-', 1)[0] ?? ''}-*`;
  const known = [code, family].find((key) => Object.hasOwn(names, key));
  return (known && names[known]) ?? code;
}
