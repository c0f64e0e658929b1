const CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";
const NONCE_PATTERN = /^[0-9a-hjkmnp-tv-z]{4,8}$/;

/**
 * Makes a project's frame nonce: 6 characters of lower-case Crockford base32.
 * `random` gives numbers in [0, 1), as Math.random does. https://www.crockford.com/base32.html
 */
export function createNonce(random: () => number): string {
  let nonce = "";
  for (let i = 0; i < 6; i++) nonce += CROCKFORD.charAt(Math.floor(random() * CROCKFORD.length));
  return nonce;
}

/** Whether `nonce` is 4 to 8 characters of lower-case Crockford base32. */
export function isNonce(nonce: string): boolean {
  return NONCE_PATTERN.test(nonce);
}
