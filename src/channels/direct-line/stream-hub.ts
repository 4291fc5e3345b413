import type { WebSocket } from 'ws';
import type { ConversationLog } from '../../domain/conversation/conversation-log.js';
import {
  conversationOf,
  type ConversationFeed,
  type News,
} from '../../domain/conversation/feed.js';
import type { DirectLineChannel } from './direct-line-channel.js';
import type { Ticket } from './tickets.js';

/** Sockets one conversation may have open; Web Chat opens several after errors (finding F8). */
const MAX_SOCKETS = 10;

/** Unsent bytes after which a reader counts as too slow; it comes back and reads on by watermark. */
const MAX_BUFFERED = 1_000_000;

const KEEP_ALIVE_MS = 15_000;

/**
 * How long the echo of a customer's message may wait for the bot's answer, so that both travel in one
 * frame (in log order). Nobody sees so little; a frame less is a tenth of a turn's work.
 */
const ECHO_DELAY_MS = 15;

/** One open stream: what it has been given, and whether it is being brought up to date. */
interface Stream {
  readonly socket: WebSocket;
  sent: number;
  pumping: boolean;
  again: boolean;
}

/**
 * The push side of Direct Line. The log is the truth: a stream only remembers how far it has been
 * read to, so that each client sees every entry once and in order, whatever happens to its socket.
 */
export class StreamHub {
  private readonly streams = new Map<string, Stream[]>();
  private readonly keepAlive: NodeJS.Timeout;
  private readonly stopListening: () => void;

  constructor(
    private readonly channel: DirectLineChannel,
    private readonly log: ConversationLog,
    feed: ConversationFeed,
    private readonly placeOf: (conversationId: string) => number | undefined,
  ) {
    this.stopListening = feed.listen((news) => this.onNews(news));
    this.keepAlive = setInterval(
      () => this.each((stream) => stream.socket.send('')),
      KEEP_ALIVE_MS,
    );
    this.keepAlive.unref();
  }

  /** Serves a socket whose ticket was redeemed: replays after the watermark, then goes on live. */
  async attach(socket: WebSocket, ticket: Ticket): Promise<void> {
    const id = ticket.conversationId;
    const conversation = await this.log.read(id).catch(() => undefined);
    if (!conversation) return socket.close(1011, 'try again');
    const stream: Stream = { socket, sent: ticket.after, pumping: false, again: false };
    const streams = [...(this.streams.get(id) ?? []), stream];
    if (streams.length > MAX_SOCKETS) streams.shift()?.socket.close(1000, 'too many streams');
    this.streams.set(id, streams);
    socket.on('close', () => this.detach(id, stream));
    await this.pump(id, stream);
    const place = this.placeOf(id);
    if (place !== undefined) sendPassing([stream], queueActivity(id, place));
  }

  /** Closes every stream in a way that clients take for "come back soon". */
  close(): void {
    clearInterval(this.keepAlive);
    this.stopListening();
    this.each((stream) => stream.socket.close(1012, 'restarting'));
    this.streams.clear();
  }

  get size(): number {
    return [...this.streams.values()].reduce((sum, streams) => sum + streams.length, 0);
  }

  private onNews(news: News): void {
    const id = conversationOf(news);
    const streams = this.streams.get(id);
    if (!streams) return;
    if (news.kind === 'entries') {
      if (awaitsAnswer(news)) setTimeout(() => this.pumpAll(id), ECHO_DELAY_MS);
      else this.pumpAll(id);
    }
    if (news.kind === 'typing' && news.role !== 'customer')
      sendPassing(streams, typingActivity(id, news.role));
    if (news.kind === 'queue') sendPassing(streams, queueActivity(id, news.position));
  }

  private pumpAll(id: string): void {
    for (const stream of this.streams.get(id) ?? []) void this.pump(id, stream);
  }

  private async pump(id: string, stream: Stream): Promise<void> {
    if (stream.pumping) {
      stream.again = true;
      return;
    }
    stream.pumping = true;
    try {
      while (await this.sendPage(id, stream));
    } catch {
      // The log could not be read now; the client comes back by its watermark.
      stream.socket.close(1011, 'try again');
    } finally {
      stream.pumping = false;
    }
  }

  /** Sends what is new; `true` when there may be more. */
  private async sendPage(id: string, stream: Stream): Promise<boolean> {
    stream.again = false;
    const page = await this.channel.history(id, stream.sent);
    const reached = Number(page.watermark);
    const grown = reached > stream.sent;
    if (grown && page.activities.length > 0) this.send(stream, JSON.stringify(page));
    stream.sent = Math.max(stream.sent, reached);
    return (grown || stream.again) && stream.socket.readyState === stream.socket.OPEN;
  }

  private send(stream: Stream, frame: string): void {
    if (stream.socket.bufferedAmount > MAX_BUFFERED) stream.socket.close(1013, 'too slow');
    else stream.socket.send(frame);
  }

  private detach(id: string, stream: Stream): void {
    const left = (this.streams.get(id) ?? []).filter((other) => other !== stream);
    if (left.length > 0) this.streams.set(id, left);
    else this.streams.delete(id);
  }

  private each(action: (stream: Stream) => void): void {
    for (const streams of this.streams.values()) for (const stream of streams) action(stream);
  }
}

/** Sends what is not stored and has no watermark: it is true only now. */
function sendPassing(streams: readonly Stream[], activity: object): void {
  const frame = JSON.stringify({ activities: [activity] });
  for (const { socket } of streams) socket.send(frame);
}

/** A customer's message that the bot is about to answer. */
function awaitsAnswer({ conversation, entries }: Extract<News, { kind: 'entries' }>): boolean {
  return (
    conversation.owner.kind === 'bot' && entries.every(({ author }) => author.role === 'customer')
  );
}

function queueActivity(conversationId: string, position: number): object {
  return {
    type: 'event',
    name: 'handoff.queue',
    value: { position },
    conversation: { id: conversationId },
    from: { id: 'touchpoint', role: 'bot' },
    channelData: { author: 'system' },
  };
}

function typingActivity(conversationId: string, role: string): object {
  return {
    type: 'typing',
    conversation: { id: conversationId },
    from: { id: role === 'agent' ? 'agent' : 'touchpoint', role: 'bot' },
    channelData: { author: role },
  };
}
