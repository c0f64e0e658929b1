/** What `work` resolves to; null when it fails with the error code `code`. Any other error is thrown on. */
export async function nullWhen<T>(code: string, work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (typeof error === "object" && error !== null && "code" in error && error.code === code) return null;
    throw error;
  }
}
