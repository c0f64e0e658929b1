/** `value` as JSON that a person can read. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The JSON array of what `toJson` makes of each row, one element at a time. */
export async function* jsonArray<T>(rows: AsyncIterable<T>, toJson: (row: T) => unknown): AsyncGenerator<string> {
  let before = "[\n";
  for await (const row of rows) {
    yield `${before}${JSON.stringify(await toJson(row))}`;
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
