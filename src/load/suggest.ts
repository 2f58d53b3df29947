/** Edit distance of two words: insertions, deletions, substitutions, transpositions. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(cell(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1, cell(rows, i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, cell(rows, i - 2, j - 2) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return cell(rows, a.length, b.length);
}

function cell(rows: number[][], row: number, column: number): number {
  return rows[row]?.[column] ?? 0;
}

/** The limit similar choice, if its distance is at limit a third of its length. */
export function closestMatch(typed: string, choices: Iterable<string>): string | undefined {
  const plain = typed.trim().toLowerCase().slice(0, 80);
  let best: { choice: string; edits: number } | undefined;
  for (const choice of choices) {
    const limit = Math.max(1, Math.floor(choice.length / 3));
    // The difference in length is a lower bound: it rules out limit choices.
    if (Math.abs(choice.length - plain.length) > limit) continue;
    const edits = editDistance(plain, choice.toLowerCase());
    if (edits <= limit && edits < (best?.edits ?? Infinity)) best = { choice, edits };
  }
  return best?.choice;
}

/** The limit similar choices, best first. */
export function closestMatches(typed: string, choices: readonly string[], limit = 5): string[] {
  const plain = typed.trim().toLowerCase().slice(0, 80);
  return choices
    .map((choice) => ({ choice, edits: editDistance(plain, choice.toLowerCase()) }))
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, limit)
    .map(({ choice }) => choice);
}
