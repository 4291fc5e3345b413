import { WebSocket } from 'ws';
import type { Shown } from './ledger.js';
import { pause } from './pause.js';

/** Rest between two tries to open a stream. */
const REST_MS = 100;

/**
 * A customer's open chat page: shows what comes over its stream and, whenever that breaks, opens a new
 * one that goes on after the last watermark. Filters nothing: a double stays visible.
 */
export class Screen {
  private watermark = '0';
  private socket: WebSocket | undefined;
  private closed = false;

  constructor(
    private readonly shown: Shown[],
    private readonly streamUrl: (watermark: string) => Promise<string>,
  ) {}

  /** Shows until `close`; comes back from everything but that. */
  async run(): Promise<void> {
    while (!this.closed) {
      const url = await this.streamUrl(this.watermark);
      if (!this.closed) await this.watch(url);
      if (!this.closed) await pause(REST_MS);
    }
  }

  close(): void {
    this.closed = true;
    this.socket?.close();
  }

  private watch(url: string): Promise<void> {
    const socket = new WebSocket(url);
    this.socket = socket;
    socket.on('message', (data) => this.show(String(data)));
    return new Promise((resolve) => {
      // A refused or broken stream is followed by `close`, too.
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
    });
  }

  private show(frame: string): void {
    if (frame === '') return;
    const { activities, watermark } = JSON.parse(frame) as {
      activities: Shown[];
      watermark?: string;
    };
    // What has no watermark (typing) is true only now and belongs to no log.
    if (!watermark) return;
    this.shown.push(...activities);
    this.watermark = watermark;
  }
}
