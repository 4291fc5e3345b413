import type { JSX } from 'preact';
import type { Entry, TextBody } from '../../api/conversation-types.js';
import type { Role } from '../../api/types.js';
import { myId } from '../../state/inbox.js';
import { agentsIn } from '../../state/select.js';
import { useDeskState, useLocal, useSurface } from '../context.js';
import { memo } from '../memo.js';
import { Avatar } from '../parts/avatar.js';
import { Icon } from '../parts/icons.js';
import { Attachments } from './attachments.js';
import { CardView, Choices } from './card-view.js';
import { MarkdownView } from './markdown-view.js';
import { PlainText } from './plain-text.js';
import { TraceView } from './trace-view.js';

interface BubbleProps {
  readonly entry: Entry;
  readonly first: boolean;
  readonly last: boolean;
  readonly customerName: string;
}

function BubbleView({ entry, first, last, customerName }: BubbleProps): JSX.Element | null {
  const { times } = useSurface();
  const author = useAuthor(entry, customerName);
  if (entry.body.kind !== 'text') return null;
  const { role } = entry.author;
  const staff = entry.visibility === 'staff';
  const kind = staff ? 'note' : role;
  return (
    <article class={`bubble bubble-${kind}${first ? ' bubble-first' : ''}`} data-seq={entry.seq}>
      {first && <BubbleHead author={author} role={role} note={staff} />}
      <div class="bubble-body">
        <Body body={entry.body} />
      </div>
      {entry.trace && role === 'bot' && <TraceView trace={entry.trace} replyTo={entry.replyTo} />}
      {last && (
        <time class="bubble-time" dateTime={entry.at} title={times.full(entry.at)}>
          {times.clock(entry.at)}
        </time>
      )}
    </article>
  );
}

/** One message of the log. */
export const Bubble = memo(BubbleView);

/** A name as shown, and the name that chooses the colour. */
interface AuthorName {
  readonly shown: string;
  readonly own: string;
}

interface HeadProps {
  readonly author: AuthorName;
  readonly role: Role;
  readonly note: boolean;
}

function BubbleHead({ author, role, note }: HeadProps): JSX.Element {
  const { talk } = useSurface().words;
  return (
    <header class="bubble-head">
      {role !== 'system' && <Avatar name={author.own} bot={role === 'bot'} />}
      <bdi class="bubble-name">{author.shown}</bdi>
      {note && (
        <span class="bubble-note-mark">
          <Icon name="note" />
          {talk.note}
        </span>
      )}
    </header>
  );
}

function Body({ body }: { readonly body: TextBody }): JSX.Element {
  return (
    <>
      {body.text !== '' &&
        (body.format === 'markdown' ? (
          <MarkdownView text={body.text} />
        ) : (
          <PlainText text={body.text} />
        ))}
      {body.card && <CardView card={body.card} />}
      {body.attachments && body.attachments.length > 0 && <Attachments files={body.attachments} />}
      {body.choices && body.choices.length > 0 && <Choices choices={body.choices} />}
    </>
  );
}

function useAuthor(entry: Entry, customerName: string): AuthorName {
  const { talk } = useSurface().words;
  const me = useDeskState(myId);
  const agents = useDeskState(agentsIn);
  const local = useLocal();
  const { role, id, name } = entry.author;
  if (role === 'customer') return { shown: name ?? customerName, own: name ?? customerName };
  if (role !== 'agent') return { shown: talk.author[role], own: talk.author[role] };
  const agent = agents.find((one) => one.id === id);
  const own = agent ? local(agent.name) : (name ?? talk.author.agent);
  return { shown: id === me ? talk.you : own, own };
}
