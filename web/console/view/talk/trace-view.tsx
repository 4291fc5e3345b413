import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Trace } from '../../api/conversation-types.js';
import { readTrace, type ReadTrace, type TraceMood } from '../../text/trace.js';
import { nameOf } from '../../vocabulary.js';
import { useWords } from '../context.js';
import { Meaning } from '../learning/meaning.js';
import { Icon } from '../parts/icons.js';

interface TraceProps {
  readonly trace: Trace;
  /** The customer's message that was answered. */
  readonly replyTo: number | undefined;
}

/** The question "why did it say that?", and the answer when it is asked. */
export function TraceView({ trace, replyTo }: TraceProps): JSX.Element {
  const words = useWords().trace;
  const [open, setOpen] = useState(false);
  return (
    <div class="trace">
      <button type="button" class="trace-ask" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="chevron" />
        {words.ask}
      </button>
      {open && <TraceBody read={readTrace(trace)} />}
      {open && replyTo !== undefined && <Meaning seq={replyTo} trace={trace} />}
    </div>
  );
}

function TraceBody({ read }: { readonly read: ReadTrace }): JSX.Element {
  const { trace: words, vocabulary } = useWords();
  return (
    <dl class="trace-body" aria-label={words.readAs}>
      {read.text && <Line label={words.text}>{<bdi>{read.text}</bdi>}</Line>}
      {read.language && (
        <Line label={words.language}>{nameOf(vocabulary.languages, read.language)}</Line>
      )}
      {read.class && <Line label={words.class}>{nameOf(vocabulary.classes, read.class)}</Line>}
      {read.intents.length > 0 && <Intents read={read} />}
      {read.entities.length > 0 && <Entities read={read} />}
      {read.mood && (
        <Line label={words.mood}>
          <Mood mood={read.mood} />
        </Line>
      )}
      {read.rule && <Line label={words.rule}>{nameOf(vocabulary.rules, read.rule)}</Line>}
      {read.article && <Line label={words.article}>{<code>{read.article}</code>}</Line>}
      {read.dialog && <Line label={words.dialog}>{<code>{read.dialog}</code>}</Line>}
      {read.others.map(([key, json]) => (
        <Line key={key} label={key}>
          <code>{json}</code>
        </Line>
      ))}
    </dl>
  );
}

function Line({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="trace-line">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Intents({ read }: { readonly read: ReadTrace }): JSX.Element {
  const { trace: words, vocabulary } = useWords();
  return (
    <Line label={words.intents}>
      {read.intents.map(({ id, score }, index) => (
        <div class={index === 0 ? 'score score-first' : 'score'} title={id}>
          <span class="score-name">{nameOf(vocabulary.intents, id)}</span>
          <span class="score-bar" aria-hidden="true">
            <span style={{ width: `${Math.round(score * 100)}%` }} />
          </span>
          <span class="score-value">{words.certain(Math.round(score * 100))}</span>
        </div>
      ))}
    </Line>
  );
}

function Entities({ read }: { readonly read: ReadTrace }): JSX.Element {
  const { trace: words, vocabulary } = useWords();
  return (
    <Line label={words.entities}>
      {read.entities.map(({ type, value }) => (
        <span class="tag">
          {nameOf(vocabulary.entities, type)} <bdi>{value}</bdi>
        </span>
      ))}
    </Line>
  );
}

function Mood({ mood }: { readonly mood: TraceMood }): JSX.Element {
  const { trace: words, general } = useWords();
  const kinds = (['anger', 'urgency', 'gratitude'] as const).filter((kind) => mood[kind] >= 0.1);
  const felt = kinds.map((kind) => `${words[kind]} ${words.certain(Math.round(mood[kind] * 100))}`);
  return (
    <>
      {felt.length > 0 ? felt.join(general.separator) : words.calm}
      {mood.reasons.length > 0 && (
        <div class="trace-because">{words.because(mood.reasons.join(general.separator))}</div>
      )}
    </>
  );
}
