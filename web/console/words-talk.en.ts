import type { TalkWords } from './words.js';

export const enTalk: TalkWords = {
  choose: {
    title: 'Choose a conversation',
    text: 'Press A to accept the next customer, or ? for all shortcuts.',
  },
  owner: {
    you: 'With you',
    bot: 'With the bot',
    queue: 'Waiting',
    closed: 'Closed',
    colleague: (name) => `With ${name}`,
  },
  accept: 'Accept',
  reject: 'Not now',
  transfer: 'Transfer',
  toBot: 'Back to bot',
  resolve: 'Resolve',
  resolveSure: 'Sure?',
  takeOver: 'Take over',
  showCustomer: 'Customer',
  brief: 'Why a person',
  waited: (time) => `waited ${time}`,
  askedAt: (time) => `asked at ${time}`,
  log: 'Transcript',
  author: { customer: 'Customer', bot: 'Bot', agent: 'Agent', system: 'System' },
  you: 'You',
  note: 'Internal note · not shown to the customer',
  older: 'Loading earlier messages…',
  beginning: 'The conversation starts here',
  newest: 'Jump to latest',
  newestCount: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
  choices: 'Choices offered to the customer',
  card: 'Card',
  picture: (name) => `Picture: ${name}`,
  file: (name, size) => `Download ${name} (${size})`,
  typing: (name) => `${name} is typing`,
  reply: 'Reply',
  writeNote: 'Note',
  kind: 'Write a',
  replyHint: (name) => `Reply to ${name}…`,
  noteHint: 'A note for colleagues; the customer never sees it…',
  send: 'Send',
  saveNote: 'Save note',
  keys: 'Enter to send · Shift + Enter for a new line',
  readOnly: {
    bot: 'The bot has this conversation. You can leave a note.',
    queue: 'Accept the conversation to reply. You can leave a note.',
    others: 'A colleague has this conversation. You can leave a note.',
    closed: 'This conversation is closed. You can leave a note.',
  },
  state: { sending: 'Sending…', sent: 'Sent', failed: 'Not sent', refused: 'Not sent' },
  again: 'Retry',
  takeBack: 'Back to editor',
  silence: 'The customer is waiting for your answer.',
  event: eventWords,
  otherEvent: (name) => `Event: ${name}`,
  transferDialog: {
    heading: (name) => `Transfer ${name} to…`,
    toQueue: 'Back to the queue',
    toQueueText: 'At the head of its priority',
    note: 'A word for whoever takes over (customers never see it)',
    noteHint: 'Such as: order checked, waiting for the warehouse',
    submit: 'Transfer',
    nobody: 'No colleague is here now; the queue is.',
    who: 'Transfer to',
    full: 'full',
  },
};

function eventWords(name: string, value: Readonly<Record<string, string>>): string | undefined {
  const agent = value['agentName'] ?? value['agentId'] ?? 'An agent';
  const events: Readonly<Record<string, string | undefined>> = {
    'handoff.initiate': 'The customer asked for a person',
    'handoff.requested': 'The customer asked for a person',
    'handoff.queue': value['position']
      ? `In the queue, ${value['position']} ahead`
      : 'In the queue',
    'handoff.status.accepted': `${agent} joined`,
    'handoff.status.failed': 'Nobody came in time; the bot took a message',
    'handoff.status.completed': 'The agent left; the bot is back',
    'handoff.rejected': `${agent} declined${value['reason'] ? `: ${value['reason']}` : ''}`,
    'handoff.reminder': `Reminder to ${agent}: the customer is waiting`,
    'handoff.transferred': `Transferred to ${agent}`,
    endOfConversation: 'The conversation ended',
  };
  const key = value['state'] ? `${name}.${value['state']}` : name;
  return Object.hasOwn(events, key) ? events[key] : undefined;
}
