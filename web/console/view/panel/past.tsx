import type { JSX } from 'preact';
import type { Item } from '../../api/types.js';
import { nameOf } from '../../vocabulary.js';
import { useDeskState, useSurface } from '../context.js';
import { routeIn } from '../../state/select.js';
import { Section } from './section.js';

/** Earlier conversations, to read up on. */
export function Past({ past }: { readonly past: readonly Item[] }): JSX.Element {
  const { panel } = useSurface().words;
  return (
    <Section icon="history" title={panel.past} count={past.length} empty={panel.noPast}>
      <ul class="entries">
        {past.map((item) => (
          <PastEntry key={item.id} item={item} />
        ))}
      </ul>
    </Section>
  );
}

function PastEntry({ item }: { readonly item: Item }): JSX.Element {
  const { desk, words, times } = useSurface();
  const { tab } = useDeskState(routeIn);
  const { vocabulary } = words;
  const about = item.intent ? nameOf(vocabulary.intents, item.intent) : undefined;
  return (
    <li class="entry">
      <button type="button" class="entry-summary" onClick={() => desk.go({ tab, id: item.id })}>
        <span class="entry-name">{about ?? nameOf(vocabulary.channels, item.channel)}</span>
        <span class="entry-side">{times.short(item.lastAt, Date.now())}</span>
        <span class="entry-line">
          <bdi>{item.lastText}</bdi>
        </span>
      </button>
    </li>
  );
}
