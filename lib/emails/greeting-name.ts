const MAX_CHARS = 40;

/**
 * A person's name as a mail may greet it, or null: registering a stranger's address under a "name" like `Win at
 * evil.example` must not make us send that stranger somebody's advertising, and mail programs turn addresses into links.
 */
export function greetingName(name: string): string | null {
  const plain = name.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  const looksLikeLink = /[/\\@<>]|[\p{L}\p{N}-]\.\p{L}{2}|www|https?/iu.test(plain);
  return plain === "" || plain.length > MAX_CHARS || looksLikeLink ? null : plain;
}
