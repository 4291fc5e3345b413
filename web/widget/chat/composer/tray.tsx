import type { JSX } from 'preact';
import { CloseIcon } from '../view/icons.js';
import { useUi } from '../view/ui.js';
import type { Attached } from './use-pictures.js';

interface TrayProps {
  readonly attached: readonly Attached[];
  readonly onRemove: (attached: Attached) => void;
}

/** The pictures that go with the next message. */
export function Tray({ attached, onRemove }: TrayProps): JSX.Element | null {
  const { words } = useUi();
  if (attached.length === 0) return null;
  return (
    <ul class="tray" aria-label={words.attached}>
      {attached.map((each) => (
        <li key={each.preview}>
          <img src={each.preview} alt={each.file.name} />
          <button
            type="button"
            aria-label={words.remove(each.file.name)}
            onClick={() => onRemove(each)}
          >
            <CloseIcon />
          </button>
        </li>
      ))}
    </ul>
  );
}
