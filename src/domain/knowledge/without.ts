/** A copy of a value without some of its fields. */
export function without<T extends object, K extends keyof T & string>(
  value: T,
  ...fields: readonly K[]
): Omit<T, K> {
  const left: T = { ...value };
  for (const field of fields) Reflect.deleteProperty(left, field);
  return left;
}
