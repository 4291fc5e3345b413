import { useEffect, useRef, useState } from 'preact/hooks';
import type { Bridge } from '../embed.js';
import type { Message } from '../transcript/message.js';

/** How many messages came while nobody could see them; told to the launcher around us. */
export function useUnread(arrivals: readonly Message[], bridge: Bridge | undefined): number {
  const [unread, setUnread] = useState(0);
  const isShown = useRef(bridge === undefined);
  const lastCounted = useRef<string | undefined>(undefined);

  useEffect(() => {
    const look = (): void => {
      if (isShown.current && document.visibilityState === 'visible') setUnread(0);
    };
    bridge?.onShown((shown) => {
      isShown.current = shown;
      look();
    });
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [bridge]);

  useEffect(() => {
    const seen = arrivals.findIndex(({ key }) => key === lastCounted.current);
    const fresh = arrivals.length - 1 - seen;
    lastCounted.current = arrivals[arrivals.length - 1]?.key;
    const isVisible = isShown.current && document.visibilityState === 'visible';
    if (!isVisible && fresh > 0) setUnread((count) => count + fresh);
  }, [arrivals]);

  useEffect(() => bridge?.setUnread(unread), [unread, bridge]);
  return unread;
}
