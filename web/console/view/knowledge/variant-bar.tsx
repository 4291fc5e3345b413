import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ArticlePair, ArticleVariant } from '../../api/article-types.js';
import { EVERYBODY, mainSlug, variantName, variantsOf } from '../../state/article-variants.js';
import { useSurface } from '../context.js';
import { Icon } from '../parts/icons.js';
import { NewVariant } from './new-variant.js';
import { useReaderWords } from './reader-fields.js';

interface BarProps {
  readonly slug: string;
  readonly sides: ArticlePair;
  readonly found: readonly ArticleVariant[];
}

/** The text for all and those that stand in for it: one press from one to the other. */
export function VariantBar({ slug, sides, found }: BarProps): JSX.Element | null {
  const { words } = useSurface();
  const said = words.editing.variants;
  const [adding, setAdding] = useState(false);
  const main = mainSlug(slug);
  const variants = variantsOf(found);
  const isNew = slug !== main && !variants.some((one) => one.slug === slug);
  const fresh = { slug, readers: EVERYBODY, state: 'draft' } as const;
  const hasText = Object.keys(sides).length > 0;
  if (!hasText && slug === main && variants.length === 0) return null;
  return (
    <nav class="variants" aria-label={said.label}>
      <Tab slug={main} current={slug === main} label={said.forAll} />
      {[...variants, ...(isNew ? [fresh] : [])].map((one) => (
        <VariantTab key={one.slug} variant={one} current={one.slug === slug} />
      ))}
      {hasText && (
        <button
          type="button"
          class="variant variant-add"
          title={said.lead}
          onClick={() => setAdding(true)}
        >
          <Icon name="plus" />
          {said.add}
        </button>
      )}
      {adding && (
        <NewVariant
          main={main}
          taken={variants.map((one) => one.slug)}
          onClose={() => setAdding(false)}
        />
      )}
    </nav>
  );
}

function VariantTab({
  variant: { slug, readers, state },
  current,
}: {
  readonly variant: ReturnType<typeof variantsOf>[number];
  readonly current: boolean;
}): JSX.Element {
  const { words } = useSurface();
  const wordsFor = useReaderWords();
  const mark = state === 'published' ? undefined : words.knowledge.state[state];
  return (
    <Tab slug={slug} current={current} label={wordsFor(readers) || variantName(slug)} mark={mark} />
  );
}

interface TabProps {
  readonly slug: string;
  readonly current: boolean;
  readonly label: string;
  readonly mark?: string | undefined;
}

function Tab({ slug, current, label, mark }: TabProps): JSX.Element {
  const { desk } = useSurface();
  return (
    <button
      type="button"
      class="variant"
      aria-current={current ? 'page' : undefined}
      onClick={() => desk.go({ tab: 'knowledge', id: slug })}
    >
      <bdi>{label}</bdi>
      {mark && <span class="variant-mark">{mark}</span>}
    </button>
  );
}
