import type { Store } from '../../src/domain/store.js';
import { AppError } from '../../src/errors.js';

/**
 * A store that dies after a set number of writes, as a process does at `kill -9`: nothing after that
 * moment is saved. The store behind it lives on, for the restart.
 */
export function crashingStore(inner: Store, writesLeft: () => boolean): Store {
  const alive = <A extends unknown[], R>(write: (...args: A) => Promise<R>) => {
    return (...args: A): Promise<R> =>
      writesLeft() ? write(...args) : Promise.reject(new AppError('store.unwritable', 'crashed'));
  };
  return {
    get: inner.get.bind(inner),
    find: inner.find.bind(inner),
    partitions: inner.partitions.bind(inner),
    ids: inner.ids.bind(inner),
    close: inner.close.bind(inner),
    put: alive(inner.put.bind(inner)) as Store['put'],
    update: alive(inner.update.bind(inner)) as Store['update'],
    remove: alive(inner.remove.bind(inner)) as Store['remove'],
  };
}
