"use client";
import { useEffect } from "react";
import { PAGE_READY } from "./early-script";

/** Says that the page can react; what was typed and pressed before is done again then. */
export function EarlyInput() {
  useEffect(() => void dispatchEvent(new Event(PAGE_READY)), []);
  return null;
}
