import type { ComponentType } from "react";
import type { Provider } from "@/lib/schemas/provider";
import { GitHubMark, GoogleMark } from "./provider-marks";

/** The providers a person can sign in with, in the order in which they are shown. */
export const PROVIDER_LOOKS: readonly { id: Provider; name: string; Mark: ComponentType<{ className?: string }> }[] = [
  { id: "google", name: "Google", Mark: GoogleMark },
  { id: "github", name: "GitHub", Mark: GitHubMark },
];
