const KEY = 'touchpoint.used';

/** Notes in the host's session that the chat was used; storage may be blocked, then it is forgotten. */
export function remember(): void {
  try {
    sessionStorage.setItem(KEY, '1');
  } catch {
    // Only the badge on the next page is lost.
  }
}

export function recall(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
