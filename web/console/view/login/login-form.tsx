import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../api/answer.js';
import { waitClock } from '../../text/time.js';
import type { Words } from '../../words.js';
import { useNow, useSurface } from '../context.js';
import { Icon } from '../parts/icons.js';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

interface FormProps {
  readonly credentials: Credentials;
  readonly onChange: (credentials: Credentials) => void;
}

/** How long to keep still when the server does not say. */
const DEFAULT_REST_MS = 30_000;

export function LoginForm({ credentials, onChange }: FormProps): JSX.Element {
  const { words } = useSurface();
  const { busy, error, restUntil, submit } = useLogin(credentials);
  const [caps, setCaps] = useState(false);
  const watchCaps = (event: KeyboardEvent): void => setCaps(event.getModifierState('CapsLock'));
  const set = (part: Partial<Credentials>): void => onChange({ ...credentials, ...part });
  return (
    <form class="login-form" onSubmit={submit} noValidate>
      <label class="field">
        <span class="field-label">{words.login.login}</span>
        <input
          class="input"
          name="login"
          autocomplete="username"
          autocapitalize="off"
          spellcheck={false}
          autoFocus
          value={credentials.login}
          onInput={(event) => set({ login: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span class="field-label">{words.login.password}</span>
        <input
          class="input"
          name="password"
          type="password"
          autocomplete="current-password"
          value={credentials.password}
          onKeyUp={watchCaps}
          onInput={(event) => set({ password: event.currentTarget.value })}
        />
      </label>
      {caps && <p class="hint">{words.login.capsLock}</p>}
      <Trouble error={error} restUntil={restUntil} />
      <SubmitButton busy={busy} restUntil={restUntil} />
    </form>
  );
}

interface LoginState {
  readonly busy: boolean;
  readonly error: ((words: Words['login']) => string) | undefined;
  readonly restUntil: number;
  readonly submit: (event: Event) => Promise<void>;
}

function useLogin({ login, password }: Credentials): LoginState {
  const { desk } = useSurface();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<{ readonly words: LoginState['error'] }>({ words: undefined });
  const [restUntil, setRestUntil] = useState(0);
  const running = useRef(false);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (running.current || Date.now() < restUntil) return;
    if (login.trim() === '' || password === '')
      return setError({ words: (words) => words.missing });
    running.current = true;
    setBusy(true);
    const refusal = await desk.session.login(login.trim(), password);
    running.current = false;
    setBusy(false);
    if (!refusal) return;
    setError({ words: refusal.status === 429 ? undefined : errorOf(refusal) });
    if (refusal.status === 429)
      setRestUntil(Date.now() + (refusal.retryAfterMs ?? DEFAULT_REST_MS));
  };
  return { busy, error: error.words, restUntil, submit };
}

function errorOf(refusal: Refusal): (words: Words['login']) => string {
  if (refusal.code === 'auth.wrong') return (words) => words.wrong;
  return refusal.status === 0 ? (words) => words.unreachable : (words) => words.failed;
}

function Trouble({ error, restUntil }: Pick<LoginState, 'error' | 'restUntil'>): JSX.Element {
  const { login } = useSurface().words;
  const rest = restUntil - useNow();
  const text = rest > 0 ? login.slowDown(waitClock(rest)) : error?.(login);
  return (
    <div role="alert" aria-live={rest > 0 ? 'off' : 'assertive'}>
      {text && (
        <p class="login-error">
          <Icon name="warning" />
          {text}
        </p>
      )}
    </div>
  );
}

function SubmitButton({ busy, restUntil }: Pick<LoginState, 'busy' | 'restUntil'>): JSX.Element {
  const { login } = useSurface().words;
  const resting = restUntil > useNow();
  return (
    <button type="submit" class="button button-primary button-large" disabled={busy || resting}>
      {busy ? login.entering : login.enter}
    </button>
  );
}
