import { z } from "zod";
import { callApi } from "@/components/client/api";

const answerSchema = z.object({ url: z.string() });

/** Goes to GitHub, where the person allows the connection; the browser comes back to `next`. */
export async function connectGitHub(reachesPrivate: boolean, next: string): Promise<"leaving"> {
  const body = { private: reachesPrivate, next };
  const { url } = await callApi(answerSchema, "/api/connections/github", { method: "POST", body });
  window.location.assign(url);
  return "leaving";
}
