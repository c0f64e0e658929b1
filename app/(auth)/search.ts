export type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** One value from the address; null when it is missing or there several times. */
export function one(value: string | string[] | undefined): string | null {
  return typeof value === "string" ? value : null;
}
