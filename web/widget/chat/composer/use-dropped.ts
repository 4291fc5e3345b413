import { useEffect, useState } from 'preact/hooks';

/** Files may be dropped anywhere on the page. @returns whether some hover over it now */
export function useDropped(onFiles: (files: readonly File[]) => Promise<void>): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', take: (event: DragEvent) => void) =>
      document.addEventListener(type, take, { signal: end.signal });
    listen('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    });
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    listen('drop', (event) => {
      event.preventDefault();
      setOver(false);
      void onFiles([...(event.dataTransfer?.files ?? [])]);
    });
    return () => end.abort();
  }, [onFiles]);
  return isOver;
}
