import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DemoLogin } from '../../api/types.js';
import { useLocal, useSurface } from '../context.js';
import { LanguageButton } from '../header.js';
import { Avatar } from '../parts/avatar.js';
import { Icon, Mark } from '../parts/icons.js';
import { LoginForm, type Credentials } from './login-form.js';

const EMPTY: Credentials = { login: '', password: '' };

/** The way in. */
export function LoginPage({ expired }: { readonly expired: boolean }): JSX.Element {
  const { words } = useSurface();
  const [credentials, setCredentials] = useState(EMPTY);
  useEffect(() => {
    document.title = words.title;
  }, [words]);
  return (
    <main class="login">
      <div class="login-corner">
        <LanguageButton />
      </div>
      <div class="login-card">
        <Mark />
        <h1 class="login-heading">{words.login.heading}</h1>
        <p class="login-lead">{words.login.lead}</p>
        {expired && (
          <p class="login-note" role="status">
            <Icon name="warning" />
            {words.login.expired}
          </p>
        )}
        <LoginForm credentials={credentials} onChange={setCredentials} />
        <DemoLogins onFill={setCredentials} />
      </div>
    </main>
  );
}

function DemoLogins({
  onFill,
}: {
  readonly onFill: (one: Credentials) => void;
}): JSX.Element | null {
  const { desk, words } = useSurface();
  const local = useLocal();
  const [logins, setLogins] = useState<readonly DemoLogin[]>([]);
  useEffect(() => void desk.session.demoLogins().then(setLogins), [desk]);
  if (logins.length === 0) return null;
  return (
    <section class="login-demo">
      <p class="login-demo-lead">{words.login.demo}</p>
      {logins.map(({ login, password, name }) => (
        <button
          key={login}
          type="button"
          class="login-demo-button"
          aria-label={words.login.fill(local(name))}
          onClick={() => onFill({ login, password })}
        >
          <Avatar name={local(name)} />
          <bdi>{local(name)}</bdi>
          <code>{login}</code>
        </button>
      ))}
    </section>
  );
}
