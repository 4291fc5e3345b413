import { Component, type JSX } from 'preact';
import { LOCALE, scriptOf, type Language } from '../../../shared/language.js';
import { fieldsOf, textOf } from '../line/shape.js';
import type { Message } from '../transcript/message.js';
import type { Words } from '../words.js';
import { useUi } from './ui.js';

/**
 * What a screen reader says by itself: each message that others send while the customer is here,
 * once, as one piece. It stands apart from the visible transcript, whose nodes also come with
 * history, own messages, send states and late pictures, none of which may be spoken.
 */
export function Announcer({ arrivals }: { arrivals: readonly Message[] }): JSX.Element {
  const { words, language } = useUi();
  return (
    <div
      role="log"
      aria-live="polite"
      aria-relevant="additions"
      aria-label={words.transcript}
      class="visually-hidden"
    >
      {arrivals.map((message) => (
        <Announcement key={message.key} message={message} words={words} language={language} />
      ))}
    </div>
  );
}

interface AnnouncementProps {
  readonly message: Message;
  readonly words: Words;
  readonly language: Language;
}

class Announcement extends Component<AnnouncementProps> {
  /** What was said is said: a switch of language must not say it again. */
  override shouldComponentUpdate(): boolean {
    return false;
  }

  override render({ message, words, language }: AnnouncementProps): JSX.Element {
    return (
      <p lang={LOCALE[scriptOf(message.text) ?? language]}>{announcementOf(message, words)}</p>
    );
  }
}

function announcementOf(message: Message, words: Words): string {
  if (message.isEnd) return words.ended;
  const parts = [
    message.markdown ? withoutMarks(message.text) : message.text,
    message.pictures.length > 0 ? words.pictures(message.pictures.length) : '',
    message.files.length > 0 ? words.file : '',
    ...message.cards.map((card) => textOf(fieldsOf(card)?.fallbackText) ?? words.card),
    message.choices.length > 0 ? words.offers(message.choices.map(({ title }) => title)) : '',
  ];
  return words.said(speakerOf(message, words), parts.filter(Boolean).join(' '));
}

function speakerOf({ author, name }: Message, words: Words): string | undefined {
  if (author === 'system') return undefined;
  return author === 'agent' ? (name ?? words.person) : words.bot;
}

/** The marks of markdown are for eyes; links keep their words. */
function withoutMarks(text: string): string {
  return text.replace(/\[([^\]]{1,300})\]\([^)]{1,2000}\)/g, '$1').replace(/[*`#]+/g, '');
}
