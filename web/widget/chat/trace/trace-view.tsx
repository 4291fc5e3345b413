import '../styles/trace.css';
import type { ComponentChildren, JSX } from 'preact';
import { useUi } from '../view/ui.js';
import type { Trace } from './trace.js';
import { ruleWords, VOCABULARY, type Vocabulary } from './vocabulary.js';

/** What the bot heard and why it answered so. */
export function TraceView({ trace }: { trace: Trace }): JSX.Element {
  const words = VOCABULARY[useUi().language];
  return (
    <dl class="trace-facts">
      <Fact label={words.heard}>
        {trace.intents.length > 0 ? <Intents trace={trace} words={words} /> : words.nothingHeard}
      </Fact>
      {trace.language && (
        <Fact label={words.language}>{words.languages[trace.language] ?? trace.language}</Fact>
      )}
      {trace.rule && <Fact label={words.rule}>{ruleWords(trace.rule, words)}</Fact>}
      {trace.article && <Fact label={words.article}>{trace.article}</Fact>}
      {trace.dialog && <Fact label={words.dialog}>{placeOf(trace, words)}</Fact>}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

function placeOf({ dialog = '', step }: Trace, words: Vocabulary): string {
  const name = words.dialogs[dialog] ?? dialog;
  return step === undefined ? name : `${name} · ${words.steps[step] ?? step}`;
}

function Intents({ trace, words }: { trace: Trace; words: Vocabulary }): JSX.Element {
  return (
    <ul class="trace-intents">
      {trace.intents.map(({ id, score }) => (
        <li key={id}>
          <span>{words.intents[id] ?? id}</span>
          <meter min={0} max={1} value={score} aria-hidden="true" />
          <span class="trace-score">{Math.round(score * 100)}%</span>
        </li>
      ))}
    </ul>
  );
}
