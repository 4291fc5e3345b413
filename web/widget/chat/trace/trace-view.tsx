import '../styles/trace.css';
import type { JSX } from 'preact';
import { useUi } from '../view/ui.js';
import type { Trace } from './trace.js';

/** What the bot heard and why it answered so. */
export function TraceView({ trace }: { trace: Trace }): JSX.Element {
  const { trace: words } = useUi().words;
  const facts = [
    [words.language, trace.language && (words.languages[trace.language] ?? trace.language)],
    [words.rule, trace.rule],
    [words.article, trace.article],
    [words.dialog, trace.dialog],
    [words.step, trace.step],
  ] as const;
  return (
    <dl class="trace-facts">
      <div>
        <dt>{words.heard}</dt>
        <dd>{trace.intents.length > 0 ? <Intents trace={trace} /> : words.nothingHeard}</dd>
      </div>
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Intents({ trace }: { trace: Trace }): JSX.Element {
  const { trace: words } = useUi().words;
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
