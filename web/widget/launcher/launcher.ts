import { readLanguage } from '../../shared/language.js';
import type { ToChat, ToLauncher } from '../chat/embed.js';
import { draw } from './draw.js';
import { recall, remember } from './memory.js';
import { WORDS } from './words.js';

declare global {
  interface Window {
    Touchpoint?: { readonly open: () => void; readonly close: () => void };
  }
}

/** The button on the host's page and the framed chat that it opens. */
function start({ src, dataset }: HTMLScriptElement): void {
  const { origin } = new URL(src);
  const asked = readLanguage(dataset.lang);
  const words = WORDS[asked ?? readLanguage(navigator.language) ?? 'en'];
  const { root, button, badge, panel } = draw(words);
  const query = `embed=1&host=${encodeURIComponent(location.origin)}${asked ? `&lang=${asked}` : ''}`;
  let frame: HTMLIFrameElement | undefined;
  let isOpen = false;
  let unread = 0;

  const tell = (): void => {
    const message: ToChat = { touchpoint: isOpen ? 'shown' : 'hidden' };
    frame?.contentWindow?.postMessage(message, origin);
  };
  const load = (): void => {
    if (frame) return;
    frame = document.createElement('iframe');
    frame.title = words.title;
    frame.src = `${origin}/chat?${query}`;
    frame.onload = tell;
    panel.append(frame);
  };
  const label = (): void => {
    const closed = unread > 0 ? words.unread(unread) : words.open;
    button.setAttribute('aria-label', isOpen ? words.close : closed);
    button.setAttribute('aria-expanded', String(isOpen));
    badge.textContent = unread > 9 ? '9+' : String(unread);
    badge.hidden = unread === 0;
  };
  const show = (open: boolean): void => {
    if (open === isOpen) return;
    isOpen = open;
    load();
    remember();
    root.classList.toggle('open', open);
    label();
    tell();
    if (open) frame?.focus();
    else button.focus();
  };

  button.onclick = () => show(!isOpen);
  root.onkeydown = ({ key }) => {
    if (key === 'Escape') show(false);
  };
  addEventListener('message', ({ source, origin: from, data }: MessageEvent<ToLauncher | null>) => {
    if (!frame || source !== frame.contentWindow || from !== origin) return;
    if (data?.touchpoint === 'close') show(false);
    if (data?.touchpoint === 'unread') unread = Number(data.count) || 0;
    label();
  });
  // Whoever chatted on the last page sees answers arrive on this one.
  if (recall()) load();
  window.Touchpoint = { open: () => show(true), close: () => show(false) };
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement && !window.Touchpoint) {
  if (document.body) start(script);
  else addEventListener('DOMContentLoaded', () => start(script));
}
