import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { contentError } from './content-error.js';
import { AppError } from '../../errors.js';
import { findAll } from '../entities/finder.js';
import { patternOf, type NumberShape, type ShopNumbers } from '../entities/shop-numbers.js';

const Lines = z.string().transform((block) =>
  block
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
);
const Shape = z
  .object({
    entity: z.string(),
    means: z.string(),
    prefix: z.string().regex(/^[A-Z]{1,4}$/, 'must be one to four capital letters'),
    digits: z.number().int().min(3).max(20),
    matches: Lines,
    other: Lines,
  })
  .strict();
const OrderShape = Shape.extend({ ending: z.object({ zh: Lines, en: Lines }).strict() }).strict();

/**
 * Reads the shapes of the shop's own numbers from `order-number.yaml` and `tracking-number.yaml` in
 * `folder`, and tries the samples in them. Throws `content.invalid` that names file and key.
 */
export function loadShopNumbers(folder: string): ShopNumbers {
  const order = read(join(folder, 'order-number.yaml'), OrderShape);
  const tracking = read(join(folder, 'tracking-number.yaml'), Shape);
  return {
    order: { prefix: order.prefix, digits: order.digits },
    tracking: { prefix: tracking.prefix, digits: tracking.digits },
    endingWords: [...order.ending.zh, ...order.ending.en].map((words) => words.toLowerCase()),
  };
}

function read<S extends typeof Shape | typeof OrderShape>(file: string, schema: S): z.infer<S> {
  try {
    const shape = schema.parse(parse(readFileSync(file, 'utf8'))) as z.infer<S>;
    trySamples(file, shape);
    return shape;
  } catch (cause) {
    throw contentError(file, cause);
  }
}

function trySamples(
  file: string,
  shape: NumberShape & { readonly matches: readonly string[]; readonly other: readonly string[] },
): void {
  const pattern = new RegExp(patternOf(shape), 'g');
  const isFound = (sample: string): boolean =>
    findAll('order_number', sample.toLowerCase(), pattern, () => '').length > 0;
  const missed = shape.matches.find((sample) => !isFound(sample));
  const wrong = shape.other.find(isFound);
  if (missed !== undefined) {
    throw new AppError('content.invalid', `${file}: "matches" has "${missed}", which is not found`);
  }
  if (wrong !== undefined) {
    throw new AppError('content.invalid', `${file}: "other" has "${wrong}", which is found`);
  }
}
