import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { AppError } from './errors.js';

/** The operator's log. Only codes, ids, sizes and times go in; never text, names, phones or tokens. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        '*.text',
        '*.token',
        '*.authorization',
        '*.phone',
        '*.email',
        '*.password',
        'text',
        'token',
      ],
      remove: true,
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** What of a failure may be logged: code, facts and, for unexpected ones, where it came from. */
export function faultFacts(error: unknown): object {
  if (error instanceof AppError) {
    return { facts: error.facts, ...(error.cause ? { cause: shortCause(error.cause) } : {}) };
  }
  return { cause: shortCause(error) };
}

/** Name and stack lines without the message, which could quote what a customer wrote. */
function shortCause(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  // A message may have lines of its own that look like places in the code.
  const places = (error.stack ?? '').replace(error.message, '').split('\n');
  const stack = places.filter((line) => line.trimStart().startsWith('at '));
  const code = 'code' in error ? String(error.code) : undefined;
  return { name: error.name, code, stack: stack.slice(0, 8).map((line) => line.trim()) };
}
