import type { Localised } from '../language.js';

/**
 * The kinds of values that an article may name: `{{fee "delivery.express"}}`. `fee` is an amount of
 * money, `days` and `hours` are numbers, spans or times of day without their unit, `contact` is a way to
 * reach the shop, `level` is what a level of members is called, `price`, `stock` and `product` (its name) belong to a product id.
 */
export const VALUE_KINDS = [
  'fee',
  'days',
  'hours',
  'contact',
  'level',
  'price',
  'stock',
  'product',
] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** A value before it is put into words. */
export type ShopValue =
  { readonly cents: number } | { readonly text: Localised } | { readonly inStock: boolean };

/** Port: the shop's own figures, asked for whenever an article is told, so that none grows stale. */
export interface ShopValues {
  /** `undefined` when the shop has no such value. */
  find(kind: ValueKind, name: string): ShopValue | undefined;
  /** Every name of a kind, in the order of the shop's files. */
  names(kind: ValueKind): readonly string[];
}

/** What is wrong with a value, for surfaces that put it into words of their own. */
export interface ValueProblem {
  readonly kind: 'unknown-kind' | 'unknown-name' | 'not-a-value' | 'not-closed';
  /** What was written: a kind, or a kind and a name such as `fee delivery.expres`. */
  readonly named: string;
  /** What could be meant: kinds, or names of the kind; empty when there is nothing to choose. */
  readonly known: readonly string[];
}

/** What is wrong with a value in a text, and where. */
export interface ValueFault {
  /** The line in the text, from 1. */
  readonly line: number;
  /** What is wrong and what to do. */
  readonly message: string;
  readonly problem?: ValueProblem;
}

/** Finds every faulty value of a text; empty when there is none. */
export type CheckValues = (text: string) => readonly ValueFault[];
