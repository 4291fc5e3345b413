import type { Localised } from '../language.js';
import type { Product } from './product.js';

/** Something that can be said of a product: a figure of its specification, or what it can be had in. */
export interface Attribute {
  readonly name: Localised;
  readonly value: Localised;
}

/** All that the catalogue says of a product, figures first, then the options with all their values. */
export function attributesOf({ specs, options }: Product): readonly Attribute[] {
  const choices = options.map(({ name, values }) => ({
    name,
    value: {
      zh: values.map(({ zh }) => zh).join('、'),
      en: values.map(({ en }) => en).join(', '),
    },
  }));
  return [...specs, ...choices];
}
