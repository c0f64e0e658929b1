"use client";
import { createContext, type ReactNode, useContext } from "react";

const Offered = createContext(false);

/** Says to what is below whether GitHub is set up on this server: without it none of its buttons is shown. */
export function GitHubOffered({ value, children }: { value: boolean; children: ReactNode }) {
  return <Offered value={value}>{children}</Offered>;
}

export function useIsGitHubOffered(): boolean {
  return useContext(Offered);
}
