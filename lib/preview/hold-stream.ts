import { takeSlot } from "@/lib/platform/slots";

/** A page, its events and the pictures it waits for; a few tabs of them. */
const STREAMS = { name: "preview-stream", max: 64 };

/**
 * Holds a place for an answer of a project that stays open. Gives what lets go of it, which may be called twice, or null
 * when all 64 of this process are held.
 */
export function holdStream(projectId: string): (() => void) | null {
  try {
    return takeSlot(STREAMS, projectId);
  } catch {
    return null;
  }
}

/** For an answer that failed before it was open: lets go, and fails on. */
export function letGo(release: () => void): (error: unknown) => never {
  return (error) => {
    release();
    throw error;
  };
}
