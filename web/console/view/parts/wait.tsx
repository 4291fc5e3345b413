import type { JSX } from 'preact';
import { waitClock, waitTone } from '../../text/time.js';
import { useNow } from '../context.js';

interface WaitProps {
  readonly since: string;
  readonly words?: (time: string) => string;
}

/** A wait that runs on before the agent's eyes, warmer the longer it lasts. */
export function Wait({ since, words }: WaitProps): JSX.Element {
  const ms = useNow() - Date.parse(since);
  const clock = waitClock(ms);
  // A clock that is read out every second would silence everything else.
  return (
    <time class={`wait wait-${waitTone(ms)}`} dateTime={since} aria-live="off">
      {words ? words(clock) : clock}
    </time>
  );
}
