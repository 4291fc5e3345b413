import type { JSX } from 'preact';
import { meIn, sessionIn } from '../state/select.js';
import { AccountMenu } from './account-menu.js';
import { useDeskState, useSurface } from './context.js';
import { Icon, Mark } from './parts/icons.js';
import { StatusSwitch } from './status-switch.js';
import { useWorkplace } from './workplace-context.js';

/** The bar at the top: whose desk it is, how it stands, and what it can be set to. */
export function Header(): JSX.Element {
  const { words } = useSurface();
  const { openDialog } = useWorkplace();
  const session = useDeskState(sessionIn);
  const me = useDeskState(meIn);
  const help = words.header.help;
  return (
    <header class="header">
      <span class="brand">
        <Mark />
        <span class="brand-name">{words.title}</span>
        {session.kind === 'in' && session.demo && <span class="tag">{words.header.demo}</span>}
      </span>
      {me && <StatusSwitch me={me} />}
      <span class="header-end">
        <LanguageButton />
        <button
          type="button"
          class="icon-button help-button"
          aria-label={help}
          title={`${help} (?)`}
          onClick={() => openDialog('help')}
        >
          <Icon name="help" />
        </button>
        {me && <AccountMenu me={me} />}
      </span>
    </header>
  );
}

/** Between the two languages of the desk, at once and without a reload. */
export function LanguageButton(): JSX.Element {
  const { words, settings, change } = useSurface();
  const other = settings.language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      class="icon-button language-button"
      aria-label={words.header.language}
      title={words.header.language}
      onClick={() => change({ language: other })}
    >
      <span lang={other === 'zh' ? 'zh-CN' : 'en'}>{words.header.otherLanguage}</span>
    </button>
  );
}
