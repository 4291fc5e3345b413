import type { JSX } from 'preact';
import { useSurface } from './context.js';
import { Dialog } from './parts/dialog.js';

const SHORTCUTS = [
  [['J', 'K'], 'move'],
  [['Enter'], 'open'],
  [['A'], 'accept'],
  [['R'], 'reply'],
  [['N'], 'note'],
  [['T'], 'transfer'],
  [['E'], 'resolve'],
  [['1', '…', '6'], 'tabs'],
  [['Enter'], 'send'],
  [['Esc'], 'leave'],
  [['?'], 'help'],
] as const;

/** All shortcuts on one page, and the switch for people whom they hinder. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { words, settings, change } = useSurface();
  const { help } = words;
  return (
    <Dialog label={help.heading} onClose={onClose}>
      <h2 class="dialog-heading">{help.heading}</h2>
      <p class="hint">{help.lead}</p>
      <dl class="shortcuts">
        {SHORTCUTS.map(([keys, what]) => (
          <div class="shortcut" key={what}>
            <dt>{help.shortcuts[what]}</dt>
            <dd>{keys.map((key) => (key === '…' ? <span>…</span> : <kbd>{key}</kbd>))}</dd>
          </div>
        ))}
      </dl>
      <label class="switch-line">
        <input
          type="checkbox"
          checked={settings.shortcuts}
          onChange={(event) => change({ shortcuts: event.currentTarget.checked })}
        />
        {help.enabled}
      </label>
    </Dialog>
  );
}
