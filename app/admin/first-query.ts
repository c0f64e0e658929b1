export type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the address asks a list for. */
export async function firstQuery(searchParams: Search["searchParams"]): Promise<string> {
  const { query } = await searchParams;
  return typeof query === "string" ? query.slice(0, 200) : "";
}
