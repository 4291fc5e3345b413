/** A copy of a value without some of its fields. */
export function without<T extends object, K extends keyof T & string>(
  value: T,
  ...fields: readonly K[]
): Omit<T, K> {
  const left = Object.entries(value).filter(
    ([name]) => !(fields as readonly string[]).includes(name),
  );
  // What was filtered out is exactly what the type leaves out.
  return Object.fromEntries(left) as Omit<T, K>;
}
