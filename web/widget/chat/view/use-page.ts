import { useEffect, useState } from 'preact/hooks';
import { LOCALE, type Language } from '../../../shared/language.js';
import type { Words } from '../words.js';

/** Keeps the page's own language and title true. */
export function usePage(language: Language, words: Words, unread: number): void {
  useEffect(() => {
    document.documentElement.lang = LOCALE[language];
    document.title = unread > 0 ? `(${unread}) ${words.shop}` : words.shop;
  }, [language, words, unread]);
}

export function useOffline(): boolean {
  const [isOffline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = (): void => setOffline(!navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return isOffline;
}

/** Phones lay their keyboard over the page; the page takes what is left, so nothing hides under it. */
export function useVisibleHeight(): void {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return undefined;
    const fit = (): void =>
      document.documentElement.style.setProperty('--visible-height', `${view.height}px`);
    fit();
    view.addEventListener('resize', fit);
    return () => view.removeEventListener('resize', fit);
  }, []);
}
