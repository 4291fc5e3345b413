import { activityId, newConversationId, newUserId, parseWatermark } from './ids.js';

describe('ids', () => {
  it('of conversations are 128 random bits, and of users begin with dl_', () => {
    const ids = Array.from({ length: 1_000 }, newConversationId);

    expect(new Set(ids).size).toBe(1_000);
    for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
    expect(newUserId()).toMatch(/^dl_[\w-]{16}$/);
  });

  it('of activities are what Direct Line clients expect', () => {
    expect(activityId('conv', 7)).toBe('conv|0000007');
  });

  it.each([
    ['', 0],
    [undefined, undefined],
    [7, undefined],
    ['0', 0],
    ['12', 12],
    ['-1', 0],
    ['1e9', 0],
    ['99999999999', 0],
    ['x', 0],
  ])('reads the watermark %j as %j', (text, seq) => {
    expect(parseWatermark(text)).toBe(seq);
  });
});
