/** The name that needs the fewest changed letters (Levenshtein 1966); the first of equals. */
export function nearest(name: string, names: readonly string[]): string {
  const ranked = names.map((known) => ({ known, steps: steps(name, known) }));
  return ranked.sort((a, b) => a.steps - b.steps)[0]?.known ?? '';
}

function steps(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  [...from].forEach((letter, i) => {
    let diagonal = i;
    row = row.reduce<number[]>((next, above, j) => {
      const best =
        j === 0
          ? i + 1
          : Math.min(above + 1, (next[j - 1] ?? 0) + 1, diagonal + (letter === to[j - 1] ? 0 : 1));
      diagonal = above;
      return [...next, best];
    }, []);
  });
  return row.at(-1) ?? 0;
}
