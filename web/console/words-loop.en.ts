import type { LoopWords } from './words-loop.js';

const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

export const enLoop: LoopWords = {
  pages: {
    unanswered: 'Unanswered',
    reports: 'Reports',
    canned: 'Canned replies',
    transcripts: 'Transcripts',
  },
  nav: 'More about the knowledge base',
  unanswered: {
    lead: (questions, groups) =>
      `${many(questions, 'question')} without a good answer, in ${many(groups, 'group')} of the same kind. What most customers ask, and the angriest, come first.`,
    empty: {
      title: 'Nothing is left unanswered',
      text: 'What the bot cannot answer, and answers that did not help, gather here.',
    },
    customers: (count) => many(count, 'customer'),
    wishes: (count) => `${count} waiting to hear`,
    why: {
      unknown: (count) => `Not known ${count}`,
      rejected: (count) => `Did not help ${count}`,
      declined: (count) => `None of the choices ${count}`,
    },
    reasons: {
      'not-my-question': 'Not their question',
      'out-of-date': 'Out of date',
      unclear: 'Hard to follow',
      'too-long': 'Too long',
      other: 'They said',
    },
    since: (first, last) => (first === last ? last : `${first} to ${last}`),
    wordings: (count) => (count === 1 ? '1 wording' : `All ${count} wordings`),
    newArticle: 'New article',
    addTo: 'Add as a similar question to:',
    otherArticle: 'Another article…',
    anyArticle: 'Choose an article…',
    searchArticle: 'Search articles',
    noneFound: 'No article found',
    outOfScope: 'Not for us',
    keys: 'J / K choose · N new article · 1–3 similar question · X not for us · Z undo',
    drafted: (title) =>
      `A draft of “${title}” is ready. Customers who wait are told once it is published.`,
    added: (title, published) =>
      published
        ? `Added to “${title}”; the bot can answer it now.`
        : `Added to a draft of “${title}”; it counts once published.`,
    scoped: 'The bot learns to leave questions like these alone.',
    open: 'Edit it',
    undo: 'Undo',
    reopened: 'Taken back',
    recent: 'Settled lately',
    told: {
      said: 'Customer told',
      'too-old': 'Too long ago to bother them',
      gone: 'Conversation is gone',
    },
    waits: 'Customer is told once it is published',
    moreGroups: (count) => `${many(count, 'more group')} will show up once these are settled.`,
  },
  suggest: {
    label: 'Suggested replies',
    lead: 'Alt +',
    kinds: { article: 'article', answer: 'earlier answer', canned: 'canned reply' },
    insert: (kind, title) => `Insert ${kind}: ${title}`,
    said: (name, day) => `said by ${name}, ${day}`,
  },
  canned: {
    empty: {
      title: 'No canned replies yet',
      text: 'Save what you say often, and find it by / in a reply.',
    },
    menu: 'Canned replies',
    noneFound: 'No canned reply has these words.',
    lead: 'What everybody says often. Type / and a word in a reply to put one in, then make it fit.',
    add: 'Add',
    edit: 'Edit',
    title: 'Name',
    save: 'Save',
    remove: 'Delete',
    used: (count) => `used ${many(count, 'time')}`,
  },
  transcripts: {
    search: 'Search words in transcripts',
    nothing: 'Nothing found. Try a shorter word.',
    reach: (days) => `Looks through conversations of the last ${days} days.`,
    cut: (days, lines) =>
      `Looks through the newest ${lines.toLocaleString('en-GB')} messages of the last ${days} days.`,
  },
  report: {
    window: 'Period',
    days: (count) => `${count} days`,
    kinds: { answered: 'Answered', offered: 'Choices offered', unknown: 'Not known' },
    precision: 'Answers that helped',
    voices: (helpful, unhelpful) => `${helpful} yes, ${unhelpful} no`,
    perDay: 'Questions per day',
    most: (count) => `busiest day ${count}`,
    day: (day, answered, offered, unknown) =>
      `${day}: ${answered} answered, ${offered} offered, ${unknown} not known`,
    mostAsked: 'Most asked',
    nothingAsked: 'Nobody has asked in this period.',
    times: (count) => (count === 1 ? 'once' : `${count} times`),
    liked: (helpful, unhelpful, used) =>
      `${helpful} helped · ${unhelpful} did not${used > 0 ? ` · sent by agents ${used}×` : ''}`,
    badlyLiked: 'Not liked',
    nothingBad: 'None. It takes two customers who say that an answer did not help.',
    against: (unhelpful, all) => `${unhelpful} of ${all} say it did not help`,
    stale: 'Perhaps out of date',
    nothingStale: 'All fresh.',
    staleWhy: {
      expired: (day) => `ended ${day}`,
      'expires-soon': (day) => `ends ${day}`,
      old: (day) => `not changed since ${day}`,
      'other-newer': () => 'other language is newer',
    },
    unused: 'Used by nobody',
    nothingUnused: 'Every article was of use.',
    recount: 'Count again from transcripts',
    recountHint: 'For when numbers look wrong, such as after a power cut.',
    recounted: (conversations) => `Counted ${many(conversations, 'conversation')} again.`,
    recountCut: (conversations) => `Too many: counted the newest ${conversations} conversations.`,
  },
};
