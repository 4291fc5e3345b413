import type { Words } from './words.js';

const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const en: Words = {
  shop: 'Tangerine Lane',
  bot: 'Tanny',
  botStatus: 'Tanny · here day and night',
  person: 'Customer care',
  personStatus: 'Customer care · with you now',
  otherLanguage: { name: '中文', label: '切换到中文' },
  close: 'Close chat',

  introTitle: 'How can we help?',
  introText: [
    'Orders, products, returns: just ask. ',
    'Our team is here daily, 9:00–21:00 Beijing time.',
  ],
  privacy: [
    'This chat is kept for 180 days to help with your request. ',
    'Please don’t send card numbers or passwords.',
  ],

  transcript: 'Conversation',
  earlier: 'Show earlier messages',
  newMessages: (n) => count(n, 'new message', 'new messages'),
  toNewest: 'Go to the latest message',
  you: 'You',
  said: (speaker, words) => (speaker === undefined ? words : `${speaker} says: ${words}`),
  offers: (titles) => `You can choose: ${titles.join(', ')}.`,
  pictures: (n) => `${count(n, 'picture', 'pictures')}.`,
  card: 'A card.',
  ended: 'This conversation has ended. Write any time to start again',
  isTyping: (who) => `${who} is typing`,
  choices: 'Quick replies',
  enlarge: (name) => (name === '' ? 'Enlarge picture' : `Enlarge picture: ${name}`),
  picture: 'Picture',
  download: 'Download file',
  file: 'File',

  message: 'Message',
  placeholder: 'Write a message',
  send: 'Send',
  attach: 'Add pictures',
  attached: 'Pictures to send',
  remove: (name) => `Remove picture ${name}`,
  dropHere: 'Drop to add pictures',
  charsLeft: (n) => `${count(n, 'character', 'characters')} left`,
  charsOver: (n) =>
    `${count(n, 'character', 'characters')} too many. Please shorten it or send it in parts`,
  notAPicture: (name) => `“${name}” can’t be sent. Please use a JPG, PNG, WebP or GIF picture`,
  pictureTooLarge: (name) => `“${name}” is too large. A picture may have up to 4 MB`,
  tooManyPictures: (most) => `Up to ${most} pictures at a time, please`,

  waiting: 'Waiting to send',
  sending: 'Sending',
  sent: 'Sent',
  failed: 'Not sent',
  retry: 'Try again',
  tooLong: 'Too long to send',
  edit: 'Edit',

  queue: (ahead, minutes) => {
    const people = count(ahead, 'person', 'people');
    const place = ahead > 0 ? `You’re in the queue: ${people} ahead of you` : 'You’re next';
    return minutes === undefined
      ? place
      : `${place}, about ${count(minutes, 'minute', 'minutes')} to wait`;
  },
  offline: 'You’re offline. We’ll send your messages once you’re back',
  reconnecting: 'Connection lost. Reconnecting…',
  trouble: 'We can’t connect right now, still trying. If it’s urgent: 400-000-2468 (9:00–21:00)',

  why: 'Why this answer?',
};
