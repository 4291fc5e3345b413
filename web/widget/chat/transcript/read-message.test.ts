import type { Activity } from '../line/activity.js';
import { readMessage, sequenceOf } from './read-message.js';

const reader = { userId: 'dl_me', base: 'https://care.example/chat', isLive: true, now: 5 };

const anActivity = (fields: Record<string, unknown>, type = 'message'): Activity => ({
  type,
  id: 'c|0000007',
  fields: { from: { id: 'bot', role: 'bot' }, timestamp: '2026-11-20T10:00:00Z', ...fields },
});

describe('sequenceOf', () => {
  it('prefers the named sequence to the end of the id', () => {
    expect(sequenceOf(anActivity({ channelData: { 'webchat:sequence-id': 9 } }))).toBe(9);
    expect(sequenceOf(anActivity({}))).toBe(7);
    expect(sequenceOf({ type: 'typing', fields: {} })).toBeUndefined();
  });
});

describe('readMessage', () => {
  it('knows own messages by author, id or role, and keeps their own key', () => {
    const data = { author: 'customer', clientActivityID: 'uuid' };

    expect(readMessage(anActivity({ text: 'hi', channelData: data }), reader)?.key).toBe('uuid');
    expect(readMessage(anActivity({ text: 'hi', from: { id: 'dl_me' } }), reader)?.author).toBe(
      'customer',
    );
  });

  it('shows a tapped choice by its title', () => {
    const channelData = { author: 'customer', clientActivityID: 'u', title: 'Where is it?' };

    expect(readMessage(anActivity({ text: 'track', channelData }), reader)?.text).toBe(
      'Where is it?',
    );
  });

  it('never reads what a customer wrote as markdown, nor believes its trace', () => {
    const channelData = { author: 'customer', trace: { rule: 'x' } };
    const message = readMessage(
      anActivity({ text: '**hi**', textFormat: 'markdown', channelData }),
      reader,
    );

    expect(message?.markdown).toBe(false);
    expect(message?.trace).toBeUndefined();
  });

  it('reads choices, and gives those without a value their title', () => {
    const actions = [{ title: 'Yes', value: 'yes' }, { title: 'No' }, { value: 3 }, null];
    const message = readMessage(anActivity({ text: '?', suggestedActions: { actions } }), reader);

    expect(message?.choices).toEqual([
      { title: 'Yes', value: 'yes' },
      { title: 'No', value: 'No' },
    ]);
  });

  it('sorts attachments into cards, pictures and files, and drops unsafe addresses', () => {
    const attachments = [
      { contentType: 'application/vnd.microsoft.card.adaptive', content: { body: [] } },
      { contentType: 'image/png', contentUrl: '/files/1', name: 'zip' },
      { contentType: 'application/pdf', contentUrl: '/files/2', name: 'invoice.pdf' },
      { contentType: 'image/png', contentUrl: 'javascript:alert(1)' },
      { contentType: 'text/html', contentUrl: 'data:text/html,<b>x' },
    ];
    const message = readMessage(anActivity({ attachments }), reader);

    expect(message?.cards).toEqual([{ body: [] }]);
    expect(message?.pictures).toEqual([{ url: 'https://care.example/files/1', name: 'zip' }]);
    expect(message?.files).toEqual([{ url: 'https://care.example/files/2', name: 'invoice.pdf' }]);
  });

  it('names the agent', () => {
    const channelData = { author: 'agent', agentName: '林晓' };

    expect(readMessage(anActivity({ text: '您好', channelData }), reader)?.name).toBe('林晓');
  });

  it('shows the end of a conversation as a notice, and empty or other activities not at all', () => {
    expect(readMessage(anActivity({}, 'endOfConversation'), reader)?.isEnd).toBe(true);
    expect(readMessage(anActivity({ text: ' ' }), reader)).toBeUndefined();
    expect(readMessage(anActivity({ name: 'x' }, 'event'), reader)).toBeUndefined();
  });

  it('survives nonsense in every field', () => {
    const fields = { text: 4, from: 'x', channelData: [], attachments: {}, suggestedActions: 'y' };

    expect(() => readMessage(anActivity({ ...fields, timestamp: 'never' }), reader)).not.toThrow();
  });
});
