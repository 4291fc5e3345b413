/**
 * What the chat page inside a frame and the launcher around it say to each other. Both sides check
 * the other's window and origin; nothing that is said is secret.
 */
export type ToLauncher =
  { readonly touchpoint: 'close' } | { readonly touchpoint: 'unread'; readonly count: number };

export type ToChat = { readonly touchpoint: 'shown' | 'hidden' };

export interface Bridge {
  readonly requestClose: () => void;
  readonly setUnread: (count: number) => void;
  /** Called when the panel around the page is opened and closed. */
  readonly onShown: (listener: (isShown: boolean) => void) => void;
}

/** `undefined` when the page stands by itself. `host` is the origin of the page around it. */
export function createBridge(search: URLSearchParams): Bridge | undefined {
  const host = readOrigin(search.get('host'));
  if (search.get('embed') !== '1' || parent === window || host === undefined) return undefined;
  const tell = (message: ToLauncher): void => parent.postMessage(message, host);
  return {
    requestClose: () => tell({ touchpoint: 'close' }),
    setUnread: (count) => tell({ touchpoint: 'unread', count }),
    onShown: (listener) => {
      addEventListener('message', ({ source, origin, data }: MessageEvent<ToChat | undefined>) => {
        if (source !== parent || origin !== host) return;
        if (data?.touchpoint === 'shown' || data?.touchpoint === 'hidden') {
          listener(data.touchpoint === 'shown');
        }
      });
    },
  };
}

function readOrigin(value: string | null): string | undefined {
  try {
    const { origin } = new URL(value ?? '');
    return origin === 'null' ? undefined : origin;
  } catch {
    return undefined;
  }
}
