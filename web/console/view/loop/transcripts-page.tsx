import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FoundLines } from '../../api/suggestion-types.js';
import { useSurface } from '../context.js';
import { useAnswer } from '../knowledge/use-answer.js';
import { Failed } from '../parts/failed.js';
import { Icon } from '../parts/icons.js';
import { Skeleton } from '../parts/skeleton.js';
import { PageFrame } from './page-frame.js';

/** Typing pauses this long before transcripts are searched. */
const PAUSE_MS = 250;

/** Finds what was said in conversations by words in it. */
export function TranscriptsPage({ onBack }: { readonly onBack: () => void }): JSX.Element {
  const { desk, words } = useSurface();
  const { loop } = words;
  const [typed, setTyped] = useState('');
  const [asked, ask] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => ask(typed.trim()), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const found = useAnswer(`transcripts.${asked}`, (wanted) => desk.loop.transcripts(asked, wanted));
  return (
    <PageFrame title={loop.pages.transcripts} onBack={onBack}>
      <label class="article-search transcript-search">
        <Icon name="search" />
        <span class="sr-only">{loop.transcripts.search}</span>
        <input
          type="search"
          class="input"
          value={typed}
          placeholder={loop.transcripts.search}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      {found.failed && <Failed retry={() => void found.load()} />}
      {asked !== '' && !found.failed && !found.value && <Skeleton rows={4} kind="list" />}
      {found.value && <Lines found={found.value} asked={asked} />}
    </PageFrame>
  );
}

function Lines({
  found,
  asked,
}: {
  readonly found: FoundLines;
  readonly asked: string;
}): JSX.Element {
  const { desk, words, times } = useSurface();
  const { transcripts } = words.loop;
  return (
    <>
      <p class="hint transcript-reach">
        {found.cut ? transcripts.cut(found.days, found.most) : transcripts.reach(found.days)}
      </p>
      {asked !== '' && found.lines.length === 0 && <p>{transcripts.nothing}</p>}
      <ul>
        {found.lines.map(({ conversationId, seq, at, role, name, text }) => (
          <li key={conversationId + String(seq)} class="transcript-line">
            <button
              type="button"
              class="transcript-hit"
              onClick={() => desk.go({ tab: 'bot', id: conversationId })}
            >
              <span class="loop-facts">
                <strong>{words.talk.author[role]}</strong>
                {name && <bdi>{name}</bdi>}
                <span class="loop-when">{times.short(at, Date.now())}</span>
              </span>
              <bdi>{text}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
