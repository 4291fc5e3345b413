/**
 * Waits for work that goes on beside a request: resolves as soon as `look` gives something, and
 * rejects when it has given nothing for a long time.
 */
export async function eventually<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 800; tries++) {
    const seen = await look();
    if (seen) return seen;
    await new Promise<void>((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`waited in vain for ${String(look)}`);
}
