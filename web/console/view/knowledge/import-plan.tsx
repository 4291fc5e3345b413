import type { JSX } from 'preact';
import type { ImportAnswer, ImportItem, ImportKind } from '../../api/article-types.js';
import { useSurface } from '../context.js';
import type { ImportWork } from '../../desk/import-work.js';

interface PlanProps {
  readonly work: ImportWork;
  readonly answer: ImportAnswer;
}

const KINDS: readonly ImportKind[] = ['faulty', 'duplicate', 'new', 'changed', 'same'];

/** What an import would do, what wants a look first; after the confirmation, what it did. */
export function ImportPlan({ work, answer }: PlanProps): JSX.Element {
  const { words } = useSurface();
  const { import: said } = words.knowledge;
  const { counts, items, faults, done } = answer;
  const ready = (counts.new ?? 0) + (counts.changed ?? 0);
  const count = ready + (work.get().choices.duplicates ? (counts.duplicate ?? 0) : 0);
  return (
    <section class="import-plan" aria-live="polite">
      {done ? (
        <DoneView done={done} />
      ) : (
        <p class="import-counts">
          {KINDS.filter((kind) => counts[kind]).map((kind) => (
            <span key={kind} class={`tag tag-${kind}`}>
              {said.kinds[kind]} {counts[kind]}
            </span>
          ))}
          {items.length === 0 && faults.length === 0 && said.nothing}
        </p>
      )}
      <Unread answer={answer} />
      <Items items={done ? items.filter(({ kind }) => kind === 'faulty') : items} />
      {!done && count === 0 && <p class="hint">{said.noneToImport}</p>}
      {!done && count > 0 && (
        <div class="dialog-buttons">
          <button
            type="button"
            class="button button-primary button-large"
            disabled={work.get().busy}
            onClick={() => void work.confirm()}
          >
            {said.confirm(count)}
          </button>
        </div>
      )}
    </section>
  );
}

function DoneView({ done }: { readonly done: NonNullable<ImportAnswer['done']> }): JSX.Element {
  const { import: said } = useSurface().words.knowledge;
  return (
    <>
      <p class="import-done">{said.imported(done.imported)}</p>
      <ul class="import-items">
        {done.refused.map(({ slug, language, reason }) => (
          <li key={`${slug}.${language}`} class="import-item">
            <span class="number">{`${slug}.${language}`}</span>
            <span class="import-why">{said.refused[reason] ?? reason}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Unread({ answer }: { readonly answer: ImportAnswer }): JSX.Element | null {
  const { knowledge } = useSurface().words;
  if (answer.faults.length === 0) return null;
  return (
    <>
      <h3 class="field-label">{knowledge.import.notRead}</h3>
      <ul class="import-items">
        {answer.faults.map((fault, at) => (
          <li key={at} class="import-item">
            <span class="number">{fault.where}</span>
            <span class="import-why">{knowledge.fault(fault)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Items({ items }: { readonly items: readonly ImportItem[] }): JSX.Element {
  const ordered = KINDS.filter((kind) => kind !== 'same').flatMap((kind) =>
    items.filter((item) => item.kind === kind),
  );
  return (
    <ul class="import-items">
      {ordered.map((item, at) => (
        <li key={at} class="import-item">
          <ItemView item={item} />
        </li>
      ))}
    </ul>
  );
}

function ItemView({ item }: { readonly item: ImportItem }): JSX.Element {
  const { knowledge } = useSurface().words;
  const { import: said, languages } = knowledge;
  const { kind, title, where, faults, duplicateOf, missing, language } = item;
  return (
    <>
      <span class="import-top">
        <span class={`tag tag-${kind}`}>{said.kinds[kind]}</span>
        <bdi class="import-title">{title || item.slug}</bdi>
        <span class="tag">{languages[language]}</span>
        {kind !== 'faulty' &&
          missing.map((one) => (
            <span key={one} class="tag tag-gap">
              {knowledge.missing(languages[one])}
            </span>
          ))}
      </span>
      <span class="hint number">{where}</span>
      {duplicateOf && (
        <span class="import-why import-near">{said.duplicateOf(duplicateOf.question)}</span>
      )}
      {faults.map((fault, at) => (
        <span key={at} class="import-why">
          {knowledge.fault(fault)}
        </span>
      ))}
    </>
  );
}
