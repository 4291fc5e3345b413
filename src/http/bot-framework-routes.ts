import type { Request as BotRequest, Response as BotResponse } from 'botbuilder';
import type { Request, Response } from 'restify';
import type { BotFrameworkChannel } from '../channels/bot-framework/bot-framework-channel.js';
import { AppError } from '../errors.js';
import { ACTIVITY_LIMIT } from './direct-line-routes.js';
import { readJson } from './read-body.js';
import { sendJson } from './respond.js';
import type { AddRoute } from './router.js';

/** `POST /api/messages`; only added when an app id is set, or for the Emulator on loopback. */
export function addBotFrameworkRoutes(add: AddRoute, channel: BotFrameworkChannel): void {
  add('post', '/api/messages', (req, res) => receive(channel, req, res));
}

async function receive(channel: BotFrameworkChannel, req: Request, res: Response): Promise<void> {
  const body = await readJson(req, ACTIVITY_LIMIT);
  if (body === null || typeof body !== 'object') throw new AppError('http.bad-request', 'send an activity');
  const request: BotRequest = {
    body: body as Record<string, unknown>,
    headers: req.headers,
    method: req.method,
  };
  await channel.receive(request, responseFor(res));
}

/** The adapter's view of a response: it sets a status, sends a body once, and ends. */
function responseFor(res: Response): BotResponse {
  let status = 200;
  let body: unknown;
  return {
    socket: res.socket,
    status: (code: number) => {
      status = code;
    },
    header: (name: string, value: unknown) => {
      res.setHeader(name, String(value));
    },
    send: (...args: unknown[]) => {
      body = args[0];
    },
    end: () => {
      // The adapter echoes its errors to the caller; outside only the status is told.
      if (status >= 400) sendJson(res, status, { error: { code: 'BotError', message: 'refused' } });
      else if (body === undefined) res.writeHead(status).end();
      else sendJson(res, status, body);
    },
  };
}
