import { readLanguage } from '../../shared/language.js';
import type { ToChat, ToLauncher } from '../chat/embed.js';
import { draw } from './draw.js';
import { recall, remember } from './memory.js';
import { WORDS, type LauncherWords } from './words.js';

declare global {
  interface Window {
    Touchpoint?: { readonly open: () => void; readonly close: () => void };
  }
}

/** Makes the button on the host's page work. `chat` is the address that the frame shows. */
function launch(origin: string, chat: string, words: LauncherWords): void {
  const { root, button, panel, showState } = draw(words);
  let frame: HTMLIFrameElement | undefined;
  let isOpen = false;

  const tell = (): void => {
    const message: ToChat = { touchpoint: isOpen ? 'shown' : 'hidden' };
    frame?.contentWindow?.postMessage(message, origin);
  };
  const load = (): void => {
    if (frame) return;
    frame = document.createElement('iframe');
    frame.title = words.title;
    frame.src = chat;
    panel.append(frame);
  };
  const show = (open: boolean): void => {
    if (open === isOpen) return;
    isOpen = open;
    load();
    remember();
    showState(open);
    tell();
    (open ? frame : button)?.focus();
  };
  button.onclick = () => show(!isOpen);
  root.onkeydown = ({ key }) => {
    if (key === 'Escape') show(false);
  };
  addEventListener('message', ({ source, origin: from, data }: MessageEvent<ToLauncher | null>) => {
    if (!frame || source !== frame.contentWindow || from !== origin) return;
    if (data?.touchpoint === 'close') show(false);
    if (data?.touchpoint !== 'unread') return;
    showState(isOpen, Number(data.count) || 0);
    // The first count also says that the page is ready to hear.
    tell();
  });
  // Whoever chatted on the last page sees answers arrive on this one.
  if (recall()) load();
  window.Touchpoint = { open: () => show(true), close: () => show(false) };
}

function start({ src, dataset }: HTMLScriptElement): void {
  const { origin } = new URL(src);
  const asked = readLanguage(dataset.lang);
  const chat = `${origin}/chat?embed=1&host=${encodeURIComponent(location.origin)}`;
  const words = WORDS[asked ?? readLanguage(navigator.language) ?? 'en'];
  launch(origin, asked ? `${chat}&lang=${asked}` : chat, words);
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement && !window.Touchpoint) {
  if (document.body) start(script);
  else addEventListener('DOMContentLoaded', () => start(script));
}
