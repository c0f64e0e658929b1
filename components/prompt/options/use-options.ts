import { useCallback, useEffect, useState } from "react";
import type { BuildOptions } from "@/lib/schemas/build-options";
import { keepOptions, readKeptOptions } from "./kept-options";

/** What a person chose beside a composer's prompt, kept with its draft; `scope` is "home" or a project's id. */
export function useOptions(scope: string): [BuildOptions, (options: BuildOptions) => void] {
  const [options, setOptions] = useState<BuildOptions>({});
  useEffect(() => setOptions(readKeptOptions(scope)), [scope]);
  const choose = useCallback(
    (wanted: BuildOptions) => {
      keepOptions(scope, wanted);
      setOptions(wanted);
    },
    [scope],
  );
  return [options, choose];
}
