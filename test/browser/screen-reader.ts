import type { Locator } from 'playwright-core';

/** The little of a browser's MutationRecord that is needed here. */
interface Change {
  readonly addedNodes: Iterable<{ readonly textContent: string }>;
  readonly type: string;
}

/**
 * Listens to a live region as a screen reader does: what is added is spoken, and so is text that
 * changes. @returns a function that gives what was spoken since the last call
 */
export async function listenTo(region: Locator): Promise<() => Promise<string[]>> {
  await region.evaluate((node) => {
    const page = node.ownerDocument.defaultView;
    page.spoken = [];
    const hear = (changes: readonly Change[]): void => {
      for (const { type, addedNodes } of changes) {
        if (type === 'characterData') page.spoken.push('(changed text)');
        for (const added of addedNodes) page.spoken.push(added.textContent);
      }
    };
    const what = { childList: true, characterData: true, subtree: true };
    new page.MutationObserver(hear).observe(node, what);
  });
  return () => region.evaluate((node) => node.ownerDocument.defaultView.spoken.splice(0));
}
