import type { NoticeWhat } from './state/notice.js';
import type { Span } from './text/time.js';
import { enVocabulary } from './vocabulary.en.js';
import { enLearning } from './words-learning.en.js';
import { enTalk } from './words-talk.en.js';
import { enKnowledge } from './words-knowledge.en.js';
import { enEditing } from './words-editing.en.js';
import { enLoop } from './words-loop.en.js';
import type { Words } from './words.js';

const UNITS: Readonly<Record<Span['unit'], string>> = { minute: 'min', hour: 'h', day: 'd' };
const span = ({ unit, count }: Span): string => `${count} ${UNITS[unit]}`;

export const enWords: Words = {
  vocabulary: enVocabulary,
  title: 'Agent desk',
  general: {
    close: 'Close',
    cancel: 'Cancel',
    back: 'Back',
    retry: 'Try again',
    loading: 'Loading…',
    loadFailed: 'This did not load. Check the connection and try again.',
    more: (count) => `Show ${count} more`,
    colon: ': ',
    separator: ', ',
    left: (value) => `${span(value)} left`,
    overdue: (value) => `${span(value)} overdue`,
  },
  login: {
    heading: 'Log in to the desk',
    lead: 'Good to see you.',
    login: 'Login',
    password: 'Password',
    enter: 'Log in',
    entering: 'Logging in…',
    wrong: 'Login or password is not right. Please try again.',
    slowDown: (time) => `Too many attempts. Please try again in ${time}.`,
    unreachable: 'The server cannot be reached. Please check the connection.',
    failed: 'That did not work. Please try again in a moment.',
    missing: 'Please enter login and password.',
    expired: 'Your session has ended. Log in again; nothing you wrote is lost.',
    demo: 'Demo logins: tap to fill in',
    fill: (name) => `Fill in the login of ${name}`,
    capsLock: 'Caps Lock is on',
  },
  header: {
    language: 'Switch to Chinese',
    otherLanguage: '中',
    help: 'Keyboard shortcuts',
    account: 'Account and settings',
    logout: 'Log out',
    status: { available: 'Available', away: 'Away', offline: 'Offline' },
    statusLead: 'Your status',
    load: (load, capacity) => `${load} of ${capacity} chats`,
    theme: 'Appearance',
    themes: { auto: 'System', light: 'Light', dark: 'Dark' },
    offline: 'You are offline; reconnecting. What you write is kept and sent afterwards.',
    connecting: 'Connecting…',
    reconnect: 'Reconnect now',
    demo: 'Demo',
  },
  inbox: {
    label: 'Conversations',
    tabs: {
      queue: 'Queue',
      mine: 'Mine',
      others: 'Others',
      bot: 'Bot',
      messages: 'Messages',
      knowledge: 'Knowledge',
      learning: 'Learning',
    },
    counted: (name, count) => `${name}, ${count}`,
    acceptNext: 'Accept next',
    accepting: 'Accepting…',
    empty: {
      queue: { title: 'Nobody is waiting', text: 'Take a breath. Waiting customers appear here.' },
      mine: { title: 'No conversations yet', text: 'Accept someone from the queue to begin.' },
      others: {
        title: 'Your colleagues are free',
        text: 'Conversations that they hold appear here.',
      },
      bot: {
        title: 'The bot is idle, too',
        text: 'Customers who are talking to the bot appear here.',
      },
      messages: {
        title: 'No messages to answer',
        text: 'What customers leave while nobody is on duty waits for you here.',
      },
      knowledge: { title: 'No article found', text: 'Try fewer words, or write the article.' },
      learning: { title: 'Nothing to decide', text: 'What customers say they meant appears here.' },
    },
    waiting: (time) => `waiting ${time}`,
    priority: (priority) => `Priority ${priority}`,
    angry: 'Angry',
    upset: 'Upset',
    unread: 'Unread',
    you: 'You',
    nameless: 'Visitor',
    full: (load, capacity) => `You are full (${load} of ${capacity})`,
    away: 'You are away: no new conversations come in',
    newMessage: (name) => `New message from ${name}`,
  },
  talk: enTalk,
  learning: enLearning,
  panel: {
    label: 'Customer',
    customer: 'Customer',
    unknown: {
      title: 'Not known yet',
      text: 'Profile and orders appear once the customer signs in or is verified.',
    },
    verified: 'Identity verified',
    unverified: 'Not verified',
    levels: { green: 'Green', honey: 'Honey', gold: 'Gold' },
    points: (points) => `${points.toLocaleString('en-GB')} points`,
    phone: 'Phone',
    email: 'E-mail',
    language: 'Language',
    joined: 'Joined',
    note: 'Note',
    orders: 'Orders',
    noOrders: 'No orders yet',
    allOrders: (count) => `Show all ${count} orders`,
    cases: 'Cases',
    noCases: 'No cases',
    past: 'Past conversations',
    noPast: 'First time here',
  },
  cases: {
    status: { open: 'Open', waiting: 'Waiting', resolved: 'Resolved', closed: 'Closed' },
    filter: 'Filter by status',
    severity: { 1: 'Minor', 2: 'Ordinary', 3: 'Serious', 4: 'Urgent' },
    choose: {
      title: 'Choose a message',
      text: 'A short note when you are done helps the next colleague.',
    },
    contact: 'Contact',
    order: 'Order',
    owner: 'Owner',
    nobody: 'Nobody yet',
    opened: 'Received',
    due: 'Promised by',
    history: 'History',
    changeStatus: 'Status',
    addNote: 'Add a note',
    noteHint: 'What was done, and what comes next…',
    save: 'Save note',
    openTalk: 'Open conversation',
    who: {
      customer: 'Customer',
      bot: 'Bot',
      system: 'System',
      warehouse: 'Warehouse',
      logistics: 'Logistics',
      'after-sales': 'After-sales',
      product: 'Products',
      marketing: 'Marketing',
    },
    none: {
      open: 'No open messages',
      waiting: 'None is waiting for a customer',
      resolved: 'None resolved yet',
      closed: 'None closed yet',
    },
  },
  knowledge: enKnowledge,
  editing: enEditing,
  loop: enLoop,
  help: {
    heading: 'Keyboard shortcuts',
    enabled: 'Single-key shortcuts',
    lead: 'They never fire while you are typing.',
    shortcuts: {
      move: 'Next / previous',
      open: 'Open the focused conversation',
      accept: 'Accept this customer, or the next one',
      reply: 'Write a reply',
      note: 'Write a note',
      transfer: 'Transfer',
      resolve: 'Resolve (press twice)',
      help: 'Open this window',
      tabs: 'Switch lists',
      leave: 'Leave the text field',
      send: 'Send; Shift + Enter for a new line',
    },
  },
  trace: {
    ask: 'Why did it say that?',
    language: 'Language',
    intents: 'Intents heard',
    class: 'Class',
    entities: 'Details found',
    mood: 'Mood',
    anger: 'anger',
    urgency: 'urgency',
    gratitude: 'gratitude',
    calm: 'calm',
    because: (words) => `Because of: ${words}`,
    rule: 'Decided by',
    article: 'Article',
    dialog: 'Dialog step',
    text: 'Text as read',
    others: 'Further record',
    certain: (percent) => `${percent}%`,
    readAs: 'How the bot decided',
  },
  notice: noticeWords,
};

function noticeWords(what: NoticeWhat<string>): string {
  switch (what.kind) {
    case 'taken':
      return what.by ? `${what.by} was faster and has this customer` : 'A colleague was faster';
    case 'not-yours':
      return what.by
        ? `${what.by} has this conversation now`
        : 'This conversation is not yours now';
    case 'queue-empty':
      return 'Nobody is waiting';
    case 'transferred':
      return `Transferred to ${what.name}`;
    case 'transferred-to-you':
      return `A colleague transferred ${what.name} to you`;
    case 'resolved':
      return `Conversation with ${what.name} resolved`;
    case 'returned':
      return `${what.name} is with the bot again`;
    case 'error':
      return errorWords(what.code, what.message);
  }
}

/** What the server refuses for reasons that an agent can do something about. */
const REFUSED: Readonly<Record<string, string>> = {
  network: 'the server cannot be reached.',
  MessageSizeTooBig: 'it is too large; send it in parts.',
  'import.too-much': 'at most 2,000 files and 15 MB at once; import them in parts.',
  'import.busy': 'imports are still under way; try again when they are through.',
  Throttled: 'that was too often; wait a moment.',
  Forbidden: 'you may not do this.',
  NotFound: 'it is no longer there; load the page again.',
  ServiceUnavailable: 'the server cannot save for now; try again soon.',
};

function errorWords(code: string, message: string): string {
  const known = Object.hasOwn(REFUSED, code) ? REFUSED[code] : undefined;
  if (known) return `That did not work: ${known}`;
  return `That did not work: ${message || code}`;
}
