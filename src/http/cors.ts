import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Cross-origin headers of the Direct Line routes: on every answer, errors included. The headers are
 * those that directlinejs really sends.
 */
export function allowOrigin(
  req: IncomingMessage,
  res: ServerResponse,
  allowedOrigins: readonly string[],
): void {
  const { origin } = req.headers;
  res.setHeader('vary', 'origin');
  if (!origin || !originAllowed(origin, allowedOrigins)) return;
  res.setHeader('access-control-allow-origin', origin);
  res.setHeader('access-control-allow-credentials', 'true');
  res.setHeader('access-control-expose-headers', 'retry-after');
  res.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS');
  res.setHeader(
    'access-control-allow-headers',
    'authorization, content-type, x-ms-bot-agent, x-requested-with',
  );
  res.setHeader('access-control-max-age', '600');
}

/** Whether a page of this origin may use the chat; an empty list means any. */
export function originAllowed(origin: string | undefined, allowed: readonly string[]): boolean {
  if (allowed.length === 0 || origin === undefined) return true;
  return allowed.includes(origin.toLowerCase());
}
