import type { IncomingMessage } from 'node:http';
import { isModestJson } from '../channels/json-shape.js';
import { AppError } from '../errors.js';

/** Bytes drained from a refused body, so that the connection stays usable; beyond that it is cut. */
const DRAIN_LIMIT = 8 * 1024 * 1024;

/**
 * The raw body, at most `limit` bytes. Throws `http.too-large` (after draining what is sensible) and
 * `http.aborted`. Content encodings never get here: a guard answers 415 before.
 */
export function readBody(req: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    // Who is gone already says so no more.
    if (req.destroyed) reject(new AppError('http.aborted', 'the request broke off'));
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else if (size > DRAIN_LIMIT) req.destroy();
      else chunks.length = 0;
    });
    req.on('end', () =>
      size <= limit ? resolve(Buffer.concat(chunks)) : reject(tooLarge(size, limit)),
    );
    req.on('error', (cause) =>
      reject(new AppError('http.aborted', 'the request broke off', {}, { cause })),
    );
    req.on('close', () => {
      if (!req.complete)
        reject(
          size > limit
            ? tooLarge(size, limit)
            : new AppError('http.aborted', 'the request broke off'),
        );
    });
  });
}

/**
 * The body as JSON; `undefined` for an empty body. Throws `http.bad-json` (also for JSON that is nested
 * without measure: everything behind this walks it), and what `readBody` throws.
 */
export async function readJson(req: IncomingMessage, limit: number): Promise<unknown> {
  const bytes = await readBody(req, limit);
  if (bytes.length === 0) return undefined;
  const value = parse(bytes.toString('utf8'));
  if (isModestJson(value)) return value;
  throw new AppError('http.bad-json', 'the body is nested too deeply or has too many parts');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new AppError('http.bad-json', 'the body is not valid JSON', {}, { cause });
  }
}

function tooLarge(size: number, limit: number): AppError {
  return new AppError('http.too-large', `the body is larger than ${limit} bytes`, { size, limit });
}
