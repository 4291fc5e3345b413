import type { Request, Response } from 'restify';
import type { BotFrameworkChannel } from '../channels/bot-framework/bot-framework-channel.js';
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
  const answer = await channel.receive(req.headers.authorization ?? '', body);
  if (answer !== undefined) return sendJson(res, 200, answer);
  // Two calls: restify's writeHead does not return the response.
  res.writeHead(200, { 'content-length': 0 });
  res.end();
}
