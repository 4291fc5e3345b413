import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Both } from '../api/types.js';
import type { Desk } from '../desk/desk.js';
import type { Settings } from '../settings.js';
import type { DeskState } from '../state/state.js';
import type { TimeWords } from '../text/time.js';
import type { Words } from '../words.js';
import type { Ticker } from './ticker.js';

/** What every view can reach. */
export interface Surface {
  readonly desk: Desk;
  readonly words: Words;
  readonly times: TimeWords;
  readonly ticker: Ticker;
  readonly settings: Settings;
  readonly change: (settings: Partial<Settings>) => void;
}

export const SurfaceContext = createContext<Surface | undefined>(undefined);

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error('a view was drawn outside the desk');
  return surface;
}

export function useWords(): Words {
  return useSurface().words;
}

/** A part of what the desk knows; draws again only when that part is another value. */
export function useDeskState<T>(select: (state: DeskState) => T): T {
  const { store } = useSurface().desk;
  const value = select(store.get());
  const [, redraw] = useState(value);
  useEffect(() => {
    const update = (): void => redraw(() => select(store.get()));
    update();
    return store.subscribe(update);
  }, [store, select]);
  return value;
}

/** The time, renewed every second while the view is there. Milliseconds since 1970. */
export function useNow(): number {
  const { ticker } = useSurface();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => ticker.subscribe(() => setNow(Date.now())), [ticker]);
  return now;
}

/** How to read a name that comes in both languages; plain text passes through. */
export function useLocal(): (name: Both | string | undefined) => string {
  const { language } = useSurface().settings;
  return (name) => (typeof name === 'object' ? name[language] : (name ?? ''));
}
