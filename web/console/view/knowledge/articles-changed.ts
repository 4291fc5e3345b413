const CHANGED = 'touchpoint-articles-changed';

/** Tells the list that an article is not what it was. */
export function tellArticlesChanged(): void {
  document.dispatchEvent(new Event(CHANGED));
}

/** @returns what ends the listening */
export function onArticlesChanged(listener: () => void): () => void {
  document.addEventListener(CHANGED, listener);
  return () => document.removeEventListener(CHANGED, listener);
}
