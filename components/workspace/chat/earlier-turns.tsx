import { ArrowUp } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { t } from "@/messages/en";

/** Asks for the turns before the first that is shown. */
export function EarlierTurns({ onShow }: { onShow: () => Promise<void> }) {
  const [isLoading, setIsLoading] = useState(false);
  const show = (): void => {
    setIsLoading(true);
    void onShow().finally(() => setIsLoading(false));
  };
  return (
    <li className="flex justify-center">
      <Button size="small" disabled={isLoading} onClick={show}>
        <ArrowUp aria-hidden="true" />
        {isLoading ? t.workspace.loadingEarlier : t.workspace.showEarlier}
      </Button>
    </li>
  );
}
