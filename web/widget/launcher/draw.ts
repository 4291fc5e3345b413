import { STYLE } from './style.js';
import type { LauncherWords } from './words.js';

export interface Drawn {
  readonly root: HTMLElement;
  readonly button: HTMLElement;
  readonly panel: HTMLElement;
  /** Without a count, nothing is unread. */
  readonly showState: (isOpen: boolean, unread?: number) => void;
}

type Attributes = Readonly<Record<string, string>>;

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';
const TALK =
  'M16 5.5c6.6 0 11.5 4 11.5 9.3s-4.9 9.3-11.5 9.3c-1.4 0-2.7-.2-3.9-.5L7 26.5l1-4.5c-2.2-1.7-3.5-4.2-3.5-7.2C4.5 9.5 9.4 5.5 16 5.5zM11.5 15.8a5 5 0 0 0 9 0';
const SHUT = 'M8 12.5l8 8 8-8';

/** Puts the button and the empty panel on the page. Nodes are built one by one: hosts may forbid markup. */
export function draw({ title, open, close, unreadIn }: LauncherWords): Drawn {
  const shadow = add(document.body, 'div').attachShadow({ mode: 'open' });
  dress(shadow);
  const root = add(shadow, 'div');
  const panel = add(root, 'div', { class: 'panel', role: 'dialog', 'aria-label': title });
  const button = add(root, 'button');
  for (const [name, d] of [
    ['talk', TALK],
    ['shut', SHUT],
  ] as const) {
    const icon = { class: name, viewBox: '0 0 32 32', 'aria-hidden': 'true' };
    add(add(button, 'svg', icon, SVG), 'path', { d }, SVG);
  }
  const badge = add(button, 'span');
  const showState = (isOpen: boolean, unread = 0): void => {
    root.className = isOpen ? 'open' : '';
    button.setAttribute('aria-expanded', String(isOpen));
    button.setAttribute('aria-label', isOpen ? close : unread > 0 ? unreadIn(unread) : open);
    badge.textContent = unread > 9 ? '9+' : String(unread);
    badge.hidden = unread === 0;
  };
  showState(false);
  return { root, button, panel, showState };
}

/** Adds a child; a shape of SVG is handled as the element it is to us, a place for attributes. */
function add(parent: Node, tag: string, attributes: Attributes = {}, space = HTML): HTMLElement {
  const node = document.createElementNS(space, tag) as HTMLElement;
  for (const name in attributes) node.setAttribute(name, attributes[name] ?? '');
  return parent.appendChild(node);
}

/** A constructed sheet passes every content security policy; older Safari needs an element. */
function dress(shadow: ShadowRoot): void {
  if ('adoptedStyleSheets' in shadow) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    shadow.adoptedStyleSheets = [sheet];
  } else {
    add(shadow, 'style').textContent = STYLE;
  }
}
