import { useEffect, useState } from "react";

/**
 * The token of a link from a mail, kept for this page alone: it is taken out of the address at once, so that neither the
 * history nor a shared screen shows it.
 */
export function useLinkToken(token: string | null): string | null {
  const [kept] = useState(token);
  useEffect(() => {
    if (window.location.search) window.history.replaceState(null, "", window.location.pathname);
  }, []);
  return kept;
}
