/** Cents as yuan, as the shop writes them in both languages: `¥1,299.00`. */
export function yuan(cents: number): string {
  const amount = Math.abs(cents) / 100;
  const digits = amount.toLocaleString('en-US', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return `${cents < 0 ? '-' : ''}¥${digits}`;
}

/** Bytes for people: `812 B`, `1.4 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
