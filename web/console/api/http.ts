import type { Answer, Refusal, Winner } from './answer.js';

/** After this long without an answer a request counts as failed; repeating it is safe by its key. */
const TIMEOUT_MS = 20_000;

/** Files take longer: hundreds of articles may have to be saved one by one. */
const UPLOAD_MS = 300_000;

export interface HttpOptions {
  readonly fetch: typeof fetch;
  readonly csrf: () => string | undefined;
  /** Fetches the token again after a 403; true when it is another one, so that trying again may help. */
  readonly renewCsrf: () => Promise<boolean>;
  readonly onUnauthorized: () => void;
}

/** Requests to the desk's own server; failures of every kind come back as values. */
export class Http {
  constructor(private readonly options: HttpOptions) {}

  /** @param signal breaks the request off, for the one who asks as if the server could not be reached */
  get<T>(path: string, signal?: AbortSignal): Promise<Answer<T>> {
    return this.send<T>('GET', path, undefined, signal);
  }

  async post<T>(path: string, body: unknown = {}, signal?: AbortSignal): Promise<Answer<T>> {
    const answer = await this.send<T>('POST', path, body, signal);
    if (answer.ok || answer.status !== 403) return answer;
    return (await this.options.renewCsrf()) ? this.send<T>('POST', path, body, signal) : answer;
  }

  private async send<T>(
    method: string,
    path: string,
    body: unknown,
    signal: AbortSignal | undefined,
  ): Promise<Answer<T>> {
    const { fetch: request, onUnauthorized } = this.options;
    const { end, signal: ended } = endingBy(signal, body instanceof FormData);
    try {
      const response = await request(path, { ...this.initOf(method, body), signal: ended });
      const answer = await readAnswer<T>(response);
      if (!answer.ok && answer.status === 401 && answer.code !== 'auth.wrong') onUnauthorized();
      return answer;
    } catch {
      return { ok: false, status: 0, code: 'network', message: '' };
    } finally {
      end();
    }
  }

  private initOf(method: string, body: unknown): RequestInit {
    const headers: Record<string, string> = { accept: 'application/json' };
    const init: RequestInit = { method, headers, credentials: 'same-origin', cache: 'no-store' };
    if (method === 'GET') return init;
    headers['x-csrf-token'] = this.options.csrf() ?? '';
    // A form names its own type, with the mark between its parts.
    if (body instanceof FormData) return { ...init, body };
    headers['content-type'] = 'application/json';
    return { ...init, body: JSON.stringify(body) };
  }
}

/** What ends a request: whoever asked, or the time. Browsers of a year ago cannot join signals. */
function endingBy(
  asked: AbortSignal | undefined,
  isUpload: boolean,
): { readonly signal: AbortSignal; readonly end: () => void } {
  const ending = new AbortController();
  const stop = (): void => ending.abort();
  const timer = setTimeout(stop, isUpload ? UPLOAD_MS : TIMEOUT_MS);
  if (asked?.aborted) stop();
  asked?.addEventListener('abort', stop);
  const end = (): void => {
    clearTimeout(timer);
    asked?.removeEventListener('abort', stop);
  };
  return { signal: ending.signal, end };
}

async function readAnswer<T>(response: Response): Promise<Answer<T>> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return { ok: true, value: body as T };
  return refusalOf(response.status, response.headers.get('retry-after'), body);
}

function refusalOf(status: number, retryAfter: string | null, body: unknown): Refusal {
  const error = (body as { error?: { code?: string; message?: string; by?: Winner } } | undefined)
    ?.error;
  const seconds = Number(retryAfter);
  return {
    ok: false,
    status,
    code: error?.code ?? `http.${status}`,
    message: error?.message ?? '',
    ...(retryAfter && seconds > 0 ? { retryAfterMs: seconds * 1000 } : {}),
    ...(error?.by ? { by: error.by } : {}),
    ...(error ? { details: error } : {}),
  };
}
