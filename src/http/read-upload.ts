import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import type { IncomingMessage } from 'node:http';
import { AppError } from '../errors.js';
import { readBody } from './read-body.js';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Upload {
  /** The parsed activity part; `undefined` when there is none. */
  readonly activity: unknown;
  readonly files: readonly UploadedFile[];
}

/** How much one form may bring; bytes. */
export interface UploadLimits {
  readonly file: number;
  readonly files: number;
  readonly total: number;
  /** Keeps the folders in the names of files; only for readers that open nothing by name. */
  readonly folders?: boolean;
}

/** One file at most 4 MB, ten files, and the whole not more than 16 MB. */
const OF_CUSTOMERS: UploadLimits = {
  file: 4 * 1024 * 1024,
  files: 10,
  total: 16 * 1024 * 1024,
};
const ACTIVITY_PART_LIMIT = 262_144;

/**
 * Reads `POST …/upload`: multipart with a part `activity` and parts `file` (Web Chat names them all
 * alike), or one raw file with Content-Disposition. Throws `http.too-large`, `http.bad-request`.
 */
export async function readUpload(
  req: IncomingMessage,
  limits: UploadLimits = OF_CUSTOMERS,
): Promise<Upload> {
  const type = req.headers['content-type'] ?? '';
  if (/^multipart\/form-data/i.test(type)) return readMultipart(req, type, limits);
  const bytes = await readBody(req, limits.file);
  if (bytes.length === 0) throw new AppError('http.missing', 'the file is empty');
  const name = /filename\*?="?([^";]+)/i.exec(req.headers['content-disposition'] ?? '')?.[1];
  return { activity: undefined, files: [{ name: name ?? 'file', bytes }] };
}

async function readMultipart(
  req: IncomingMessage,
  type: string,
  limits: UploadLimits,
): Promise<Upload> {
  const bytes = await readBody(req, limits.total);
  const files: UploadedFile[] = [];
  let activity: string | undefined;
  await new Promise<void>((resolve, reject) => {
    const parser = openParser(type, limits, reject);
    parser.on('file', (field, stream, name) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      // A part that breaks off fails on its own stream, and without this it ends the process.
      stream.on('error', (cause) => reject(badForm(cause)));
      stream.on('limit', () =>
        reject(new AppError('http.too-large', `a file is larger than ${limits.file} bytes`)),
      );
      stream.on('end', () => {
        const whole = Buffer.concat(chunks);
        if (field === 'activity') activity = whole.toString('utf8');
        else files.push({ name: name ?? 'file', bytes: whole });
      });
    });
    parser.on('field', (field, value) => {
      if (field === 'activity') activity = value;
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) {
      parser.on(limit, () => reject(tooMany(limits)));
    }
    parser.on('finish', () => (files.length > limits.files ? reject(tooMany(limits)) : resolve()));
    parser.on('error', (cause) => reject(badForm(cause)));
    parser.end(bytes);
  });
  return { activity: activity === undefined ? undefined : parseActivity(activity), files };
}

function openParser(
  type: string,
  { file, files, folders = false }: UploadLimits,
  reject: (error: AppError) => void,
): BusboyInstance {
  try {
    const headers: BusboyHeaders = { 'content-type': type };
    // The part "activity" may come as a file, too.
    const limits = {
      fileSize: file,
      files: files + 1,
      fields: 20,
      fieldSize: ACTIVITY_PART_LIMIT,
      parts: files + 22,
    };
    return new Busboy({ headers, limits, preservePath: folders });
  } catch (cause) {
    reject(badForm(cause));
    throw badForm(cause);
  }
}

function parseActivity(text: string): unknown {
  if (Buffer.byteLength(text) > ACTIVITY_PART_LIMIT) {
    throw new AppError('http.too-large', 'the activity is larger than 262144 bytes');
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new AppError('http.bad-json', 'the part "activity" is not valid JSON', {}, { cause });
  }
}

function tooMany({ files }: UploadLimits): AppError {
  return new AppError('http.bad-request', `send at most ${files} files at once`);
}

function badForm(cause: unknown): AppError {
  return new AppError('http.bad-request', 'the form could not be read', {}, { cause });
}
