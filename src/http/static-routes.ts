import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Response } from 'restify';
import type { FileShelf } from '../channels/files.js';
import { AppError } from '../errors.js';
import { param, type AddRoute } from './router.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
};

/** Nothing inline, nothing from elsewhere: a script that got into a text still would not run. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self' ws: wss:",
  "font-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

/** A file of the built pages. Zipped when first asked for: a start need not wait for all of them. */
class Asset {
  readonly type: string;
  readonly bytes: Buffer;
  private zip: Buffer | undefined;

  constructor(path: string) {
    this.type = TYPES[extname(path)] ?? 'application/octet-stream';
    this.bytes = readFileSync(path);
  }

  get zipped(): Buffer {
    this.zip ??= gzipSync(this.bytes, { level: 9 });
    return this.zip;
  }
}

/**
 * The built pages (`/chat`, `/console`, `/widget.js`, `/assets/*`) and customers' files. Pages are
 * read once at start; a name that is not there is 404, so no path ever reaches the disk.
 */
export function addStaticRoutes(
  add: AddRoute,
  parts: {
    readonly webRoot: string;
    readonly files: FileShelf;
    /** Sites that may frame the chat; empty means any. */
    readonly frameAncestors: readonly string[];
  },
): void {
  const assets = readAssets(parts.webRoot);
  const chatFrames = parts.frameAncestors.length > 0 ? parts.frameAncestors.join(' ') : '*';
  const page = (path: string, name: string, frames: string): void =>
    add('get', path, async (req, res) => {
      res.setHeader('content-security-policy', `${PAGE_POLICY}; frame-ancestors ${frames}`);
      sendAsset(res, assets.get(name), req.headers['accept-encoding'], 'no-cache');
    });
  page('/chat', 'chat.html', chatFrames);
  page('/console', 'console.html', "'none'");
  page('/', 'index.html', "'none'");
  page('/demo-site', 'demo-site.html', "'none'");
  add('get', '/widget.js', async (req, res) =>
    sendAsset(res, assets.get('widget.js'), req.headers['accept-encoding'], 'public, max-age=300'),
  );
  add('get', '/assets/:name', async (req, res) => {
    const asset = assets.get(`assets/${param(req, 'name')}`);
    sendAsset(res, asset, req.headers['accept-encoding'], 'public, max-age=31536000, immutable');
  });
  add('get', '/files/:id', (req, res) => sendFile(parts.files, param(req, 'id'), res));
}

function readAssets(webRoot: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  const read = (folder: string, prefix: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) read(path, `${prefix}${entry.name}/`);
      else assets.set(prefix + entry.name, new Asset(path));
    }
  };
  try {
    read(webRoot, '');
  } catch (cause) {
    throw new AppError(
      'web.not-built',
      `${webRoot} is missing; run \`npm run build\``,
      {},
      { cause },
    );
  }
  return assets;
}

function sendAsset(
  res: Response,
  asset: Asset | undefined,
  acceptEncoding: string | string[] | undefined,
  cacheControl: string,
): void {
  if (!asset) throw new AppError('http.not-found', 'there is no such page');
  const zip = String(acceptEncoding ?? '').includes('gzip');
  const bytes = zip ? asset.zipped : asset.bytes;
  res.writeHead(200, {
    'content-type': asset.type,
    'content-length': bytes.length,
    'cache-control': cacheControl,
    vary: 'accept-encoding',
    ...(zip ? { 'content-encoding': 'gzip' } : {}),
  });
  res.end(bytes);
}

/** Pictures are shown, everything else is only ever downloaded; nothing in a file can run here. */
async function sendFile(files: FileShelf, id: string, res: Response): Promise<void> {
  const file = await files.fetch(id);
  if (!file) throw new AppError('http.not-found', 'there is no such file');
  const kind = file.contentType.startsWith('image/') ? 'inline' : 'attachment';
  res.writeHead(200, {
    'content-type': file.contentType,
    'content-length': file.bytes.length,
    'content-disposition': `${kind}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, max-age=86400, immutable',
  });
  res.end(file.bytes);
}
