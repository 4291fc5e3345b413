import { STYLE } from './style.js';
import type { LauncherWords } from './words.js';

export interface Drawn {
  /** Carries the class `open`. */
  readonly root: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly badge: HTMLElement;
  readonly panel: HTMLElement;
}

const SVG = 'http://www.w3.org/2000/svg';
const TALK =
  'M16 5.5c6.6 0 11.5 4 11.5 9.3s-4.9 9.3-11.5 9.3c-1.4 0-2.7-.2-3.9-.5L7 26.5l1-4.5c-2.2-1.7-3.5-4.2-3.5-7.2C4.5 9.5 9.4 5.5 16 5.5zM11.5 15.8a5 5 0 0 0 9 0';
const SHUT = 'M8 12.5l8 8 8-8';

/** Puts the button and the empty panel on the page. Nodes are built one by one: hosts may forbid markup. */
export function draw(words: LauncherWords): Drawn {
  const place = document.body.appendChild(document.createElement('div'));
  const shadow = place.attachShadow({ mode: 'open' });
  dress(shadow);
  const root = shadow.appendChild(document.createElement('div'));
  const panel = root.appendChild(document.createElement('div'));
  panel.className = 'panel';
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', words.title);
  const button = root.appendChild(document.createElement('button'));
  button.setAttribute('aria-label', words.open);
  button.setAttribute('aria-expanded', 'false');
  button.append(icon('talk', TALK), icon('shut', SHUT));
  const badge = button.appendChild(document.createElement('span'));
  badge.hidden = true;
  return { root, button, badge, panel };
}

/** A constructed sheet passes every content security policy; older Safari needs an element. */
function dress(shadow: ShadowRoot): void {
  if ('adoptedStyleSheets' in shadow) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    shadow.adoptedStyleSheets = [sheet];
  } else {
    (shadow as ShadowRoot).appendChild(document.createElement('style')).textContent = STYLE;
  }
}

function icon(name: string, shape: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', name);
  svg.setAttribute('viewBox', '0 0 32 32');
  svg.setAttribute('aria-hidden', 'true');
  svg.appendChild(document.createElementNS(SVG, 'path')).setAttribute('d', shape);
  return svg;
}
