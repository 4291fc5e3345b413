import { memoryKeep } from '../testing/fake-desk.js';
import { EMPTY_DRAFT, readDraft, writeDraft } from './drafts.js';

describe('drafts', () => {
  it('come back for their agent and conversation only', () => {
    const keep = memoryKeep();
    const draft = { kind: 'note', reply: '您好', note: '查库存' } as const;

    writeDraft(keep, 'lin', 'c1', draft);

    expect(readDraft(keep, 'lin', 'c1')).toEqual(draft);
    expect(readDraft(keep, 'lin', 'c2')).toEqual(EMPTY_DRAFT);
    expect(readDraft(keep, 'chen', 'c1')).toEqual(EMPTY_DRAFT);
  });

  it('leave nothing behind once empty', () => {
    const keep = memoryKeep();
    writeDraft(keep, 'lin', 'c1', { ...EMPTY_DRAFT, reply: 'x' });

    writeDraft(keep, 'lin', 'c1', EMPTY_DRAFT);

    expect(keep.read('draft.lin.c1')).toBeUndefined();
  });

  it('survive storage that holds something else', () => {
    const keep = memoryKeep();
    keep.write('draft.lin.c1', { kind: 7, reply: null });

    expect(readDraft(keep, 'lin', 'c1')).toEqual(EMPTY_DRAFT);
  });
});
