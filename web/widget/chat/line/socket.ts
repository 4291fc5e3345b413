/** A one-way line of text frames from the server. */
export interface Socket {
  /** Settles once: true when the line stands, false when it never did. */
  readonly opened: Promise<boolean>;
  /** Settles when the line is down, also when it never stood. */
  readonly closed: Promise<void>;
  readonly close: () => void;
}

const OPEN_MS = 8_000;
/** Direct Line clients send an empty frame now and then; it keeps home routers from forgetting us. */
const PING_MS = 25_000;

/** `url` may be absolute or relative to the page; `hear` gets every frame that is not empty. */
export function openSocket(url: string, hear: (frame: string) => void): Socket {
  const address = new URL(url, location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  const socket = new WebSocket(address);
  const impatience = setTimeout(() => socket.close(), OPEN_MS);
  const ping = setInterval(() => {
    if (socket.readyState === WebSocket.OPEN) socket.send('');
  }, PING_MS);

  socket.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string' && data !== '') hear(data);
  };
  const opened = new Promise<boolean>((settle) => {
    socket.addEventListener('open', () => {
      clearTimeout(impatience);
      settle(true);
    });
    socket.addEventListener('close', () => settle(false));
  });
  const closed = new Promise<void>((settle) => {
    socket.addEventListener('close', () => {
      clearTimeout(impatience);
      clearInterval(ping);
      settle();
    });
  });
  return { opened, closed, close: () => socket.close() };
}
