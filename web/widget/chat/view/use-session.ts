import { useEffect, useState } from 'preact/hooks';
import type { ChatSession } from '../session/chat-session.js';
import type { ChatState } from '../session/chat-state.js';

export function useSession(session: ChatSession): ChatState {
  const [state, setState] = useState(session.getState);
  useEffect(() => {
    const take = (): void => setState(session.getState());
    take();
    return session.subscribe(take);
  }, [session]);
  return state;
}
