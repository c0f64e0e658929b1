import { safePath } from "@/components/client/safe-path";
import { providersSetUp } from "@/lib/accounts";
import { readPageContext } from "@/lib/platform/page-context";
import { one, type Search } from "./search";

/** What the sign-in pages need to know: where to go afterwards, the ways in, and what the address says. */
export async function readEntry(search: Awaited<Search["searchParams"]>) {
  const { actor } = await readPageContext();
  const next = safePath(one(search["next"]));
  const page = {
    next,
    providers: providersSetUp(),
    errorCode: one(search["error"]) ?? undefined,
    startsAtCode: search["step"] === "code",
  };
  return { isSignedIn: actor !== null, next, page };
}
