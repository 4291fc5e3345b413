import { faultOf } from './outcome.js';

const NOW = Date.parse('2026-11-20T10:00:00Z');

describe('faultOf', () => {
  it('tells apart what to renew, to wait for and to give up', () => {
    expect(faultOf(403, null, NOW).kind).toBe('expired');
    expect(faultOf(404, null, NOW).kind).toBe('gone');
    expect(faultOf(413, null, NOW).kind).toBe('too-long');
    expect(faultOf(503, null, NOW)).toEqual({ kind: 'unavailable' });
    expect(faultOf(400, null, NOW).kind).toBe('refused');
  });

  it('reads Retry-After in seconds and as a date', () => {
    expect(faultOf(429, '7', NOW)).toEqual({ kind: 'busy', retryAfterMs: 7_000 });
    expect(faultOf(429, 'Fri, 20 Nov 2026 10:00:09 GMT', NOW)).toEqual({
      kind: 'busy',
      retryAfterMs: 9_000,
    });
  });

  it('waits a little when Retry-After is missing or nonsense, and never for hours', () => {
    expect(faultOf(429, null, NOW)).toEqual({ kind: 'busy', retryAfterMs: 3_000 });
    expect(faultOf(429, 'soon', NOW)).toEqual({ kind: 'busy', retryAfterMs: 3_000 });
    expect(faultOf(429, '86400', NOW)).toEqual({ kind: 'busy', retryAfterMs: 120_000 });
  });
});
