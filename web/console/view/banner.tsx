import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { connectionIn } from '../state/select.js';
import { useDeskState, useSurface } from './context.js';
import { Icon } from './parts/icons.js';

/** A blink of the network is nobody's concern; after this long it is. */
const PATIENCE_MS = 1_500;

/** Says that the desk is cut off, for as long as it is. */
export function Banner(): JSX.Element | null {
  const { desk, words } = useSurface();
  const connection = useDeskState(connectionIn);
  const [late, setLate] = useState(false);
  const cut = connection !== 'online';
  useEffect(() => {
    setLate(false);
    if (!cut) return undefined;
    const timer = window.setTimeout(() => setLate(true), PATIENCE_MS);
    return () => window.clearTimeout(timer);
  }, [cut]);
  if (!cut || !late) return null;
  return (
    <div class="banner" role="status">
      <Icon name="offline" />
      <span>{words.header.offline}</span>
      <button type="button" class="link-button" onClick={() => desk.stream.hurry()}>
        {words.header.reconnect}
      </button>
    </div>
  );
}
