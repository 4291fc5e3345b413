import { checkActivity } from './activity-schema.js';

describe('checkActivity', () => {
  it('takes an activity and drops what it does not know', () => {
    const check = checkActivity({
      type: 'message',
      text: 'hi',
      serviceUrl: 'http://x',
      made: 'up',
    });

    expect(check).toEqual({ ok: true, activity: { type: 'message', text: 'hi' } });
  });

  it('cleans words, values, names and channel data', () => {
    const dirty = {
      type: 'event',
      name: 'a\u0000',
      text: '\ud800',
      value: { v: '\u0000' },
      channelData: { c: 'x\u0000' },
    };

    expect(checkActivity(dirty)).toMatchObject({
      ok: true,
      activity: { name: 'a', text: '\ufffd', value: { v: '' }, channelData: { c: 'x' } },
    });
  });

  it.each([
    ['type', {}],
    ['type', { type: 5 }],
    ['type', { type: '' }],
    ['text', { type: 'message', text: ['x'] }],
    ['text', { type: 'message', text: {} }],
    ['from', { type: 'message', from: 'me' }],
    ['from.id', { type: 'message', from: { id: 5 } }],
    ['channelData', { type: 'message', channelData: 'x' }],
    ['attachments', { type: 'message', attachments: Array.from({ length: 11 }, () => ({})) }],
    ['attachments.0.contentType', { type: 'message', attachments: [{ contentType: 1 }] }],
    ['name', { type: 'event', name: 1 }],
  ])('says that the field %s is wrong', (field, body) => {
    expect(checkActivity(body)).toMatchObject({
      ok: false,
      message: expect.stringContaining(`"${field}"`),
    });
  });

  it.each([undefined, null, 'x', 1, [], [{ type: 'message' }]])(
    'refuses what is no object: %j',
    (body) => {
      expect(checkActivity(body).ok).toBe(false);
    },
  );

  it('takes null for what is left out', () => {
    expect(
      checkActivity({
        type: 'message',
        text: null,
        from: null,
        channelData: null,
        attachments: null,
      }).ok,
    ).toBe(true);
  });

  it('refuses what is nested too deeply, wherever it is', () => {
    let value: unknown = 1;
    for (let level = 0; level < 40; level++) value = [value];

    expect(checkActivity({ type: 'message', text: 'x', made: { up: value } }).ok).toBe(false);
  });
});
