"use client";
import { useEffect, useState } from "react";
import { PAGE_READY } from "./early-script";

/** Says once that the page can react; what was pressed before is done then. */
export function EarlyInput() {
  const [isReady, setIsReady] = useState(false);
  // One render later, the composer has what was typed into it.
  useEffect(() => setIsReady(true), []);
  useEffect(() => {
    if (isReady) dispatchEvent(new Event(PAGE_READY));
  }, [isReady]);
  return null;
}
