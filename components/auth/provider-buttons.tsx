"use client";
import { LoaderCircle } from "lucide-react";
import { useState } from "react";
import { signInWithProvider } from "@/components/client/session";
import { useIsHydrated } from "@/components/client/use-is-hydrated";
import type { Submit } from "@/components/client/use-submit";
import { Button } from "@/components/ui/button";
import type { Provider } from "@/lib/schemas/provider";
import { t } from "@/messages/en";
import { PROVIDER_LOOKS } from "./providers";

type ProviderButtonsProps = { offered: readonly Provider[]; next: string; submit: Submit };

/** "Continue with …" for each provider that is set up, and the line between them and the form. */
export function ProviderButtons({ offered, next, submit }: ProviderButtonsProps) {
  const isHydrated = useIsHydrated();
  const [chosen, setChosen] = useState<Provider | null>(null);
  if (offered.length === 0) return null;
  const go = (id: Provider): void => {
    setChosen(id);
    submit.run(async () => {
      await signInWithProvider(id, next);
      return "leaving";
    });
  };
  return (
    <>
      <div className="flex flex-col gap-2.5">
        {PROVIDER_LOOKS.filter(({ id }) => offered.includes(id)).map(({ id, name, Mark }) => (
          <Button
            key={id}
            disabled={!isHydrated}
            aria-disabled={submit.isBusy}
            onClick={() => go(id)}
            className="h-11 w-full text-base disabled:opacity-100"
          >
            {submit.isBusy && chosen === id ? (
              <LoaderCircle aria-hidden="true" className="size-[18px] shrink-0 animate-spin" />
            ) : (
              <Mark />
            )}
            {t.auth.continueWith(name)}
          </Button>
        ))}
      </div>
      <p className="flex items-center gap-3 text-sm text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t.auth.or}
      </p>
    </>
  );
}
