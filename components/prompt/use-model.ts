import { useCallback, useEffect, useState } from "react";
import { callApi } from "@/components/client/api";
import { browserStore, tryToKeep } from "@/components/client/storage";
import { type OwnKey, ownKeysSchema, ownModelName, readOwnModel } from "@/lib/schemas/own-key";
import { type Pricing, pricingSchema } from "@/lib/schemas/pricing";

const PREFIX = "vectort:model:";

export type ModelChoice = {
  /** What is offered, and what writes in each mode unless another is chosen; null until it is known. */
  offer: Pick<Pricing, "models" | "modes" | "margin"> | null;
  /** The person's own keys; null until they are known. */
  ownKeys: readonly OwnKey[] | null;
  /** The name of the chosen one; null for the mode's own. */
  model: string | null;
  choose: (name: string) => void;
  /** Asks for the keys again: one may have been removed elsewhere. */
  reloadKeys: () => void;
};

/** The model a person chose for a composer; `scope` is "home" or a project's id. Nothing is asked without a session. */
export function useModel(scope: string, isSignedIn: boolean): ModelChoice {
  const [offer, setOffer] = useState<Pricing | null>(null);
  const [ownKeys, setOwnKeys] = useState<readonly OwnKey[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [asks, setAsks] = useState(0);
  useEffect(() => setChosen(browserStore().getItem(PREFIX + scope)), [scope]);
  useEffect(() => {
    if (!isSignedIn) return;
    const stop = new AbortController();
    const { signal } = stop;
    // Without a list the composer works as before: the mode's own model writes.
    callApi(pricingSchema, "/api/pricing", { signal }).then(setOffer, () => undefined);
    callApi(ownKeysSchema, "/api/own-keys", { signal }).then(
      ({ items }) => setOwnKeys(items),
      () => undefined,
    );
    return () => stop.abort();
  }, [isSignedIn, asks]);
  const choose = useCallback(
    (name: string) => {
      keepModel(scope, name);
      setChosen(name);
    },
    [scope],
  );
  const isThere = chosen !== null && (readOwnModel(chosen) ? hasModel(ownKeys, chosen) : isOffered(offer, chosen));
  const reloadKeys = useCallback(() => setAsks((before) => before + 1), []);
  return { offer, ownKeys, model: isThere ? chosen : null, choose, reloadKeys };
}

/** What is no longer offered is no choice any more. */
function isOffered(offer: ModelChoice["offer"], chosen: string): boolean {
  return offer?.models.some(({ name }) => name === chosen) ?? false;
}

/**
 * The model that an answer to a question goes to where the one that asked was on a key of the person's own that is gone:
 * what is chosen, else the mode's own. Null where the one that asked goes on.
 */
export function modelInstead(choice: ModelChoice, asked: string, mode: string): string | null {
  if (readOwnModel(asked) === null || hasModel(choice.ownKeys, asked)) return null;
  return choice.model ?? modelOfMode(choice, mode);
}

/** The model that writes in a mode unless another is chosen; null until it is known. */
export function modelOfMode({ offer }: Pick<ModelChoice, "offer">, mode: string): string | null {
  return offer?.modes.find((one) => one.mode === mode)?.model ?? null;
}

/** Until the keys are known it stays the choice: what was to cost nothing must not be sent to a model with a price. */
function hasModel(ownKeys: ModelChoice["ownKeys"], chosen: string): boolean {
  return ownKeys?.some(({ id, models }) => models.some((model) => ownModelName(id, model) === chosen)) ?? true;
}

/** Keeps the model of a composer; null goes back to the mode's own. */
export function keepModel(scope: string, name: string | null): void {
  if (name === null) browserStore().removeItem(PREFIX + scope);
  else tryToKeep(browserStore(), PREFIX + scope, name);
}
