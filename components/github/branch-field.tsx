"use client";
import { type ComponentProps, useId } from "react";
import { callApi } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import { Field } from "@/components/ui/field";
import { branchListSchema, type GitHubList } from "@/lib/schemas/repository";
import { t } from "@/messages/en";
import { parseRepository } from "./parse-repository";

const says = t.github.import;
const loadBranches = (path: string, signal: AbortSignal) => callApi(branchListSchema, path, { signal });

type BranchFieldProps = Omit<ComponentProps<typeof Field>, "label" | "hint" | "list"> & {
  /** What stands in the field for the repository. */
  written: string;
  own: GitHubList["repositories"];
};

/** A branch: of an own repository its branches are offered while one types, and any other name may be typed too. */
export function BranchField({ written, own, ...rest }: BranchFieldProps) {
  const id = useId();
  const { data } = useLoaded(branchesOf(written, own), loadBranches);
  const hint = data && !data.isAll ? says.refHintSome : says.refHint;
  return (
    <>
      <Field {...rest} label={says.ref} hint={data ? hint : says.refHint} list={data ? id : undefined} />
      {data ? (
        <datalist id={id}>
          {data.branches.map((branch) => (
            <option key={branch}>{branch}</option>
          ))}
        </datalist>
      ) : null}
    </>
  );
}

/** Where the branches are listed; null for a repository that isn't one's own, which is typed letter by letter. */
function branchesOf(written: string, own: GitHubList["repositories"]): string | null {
  const named = parseRepository(written);
  const isSame = (a: string, b: string | undefined): boolean => a.toLowerCase() === b?.toLowerCase();
  const found = own.find(({ owner, name }) => isSame(owner, named?.owner) && isSame(name, named?.name));
  return found ? `/api/github/branches?${new URLSearchParams({ owner: found.owner, name: found.name })}` : null;
}
