"use client";
import { Check, Copy, Download } from "lucide-react";
import { useState } from "react";
import { saveFile } from "@/components/client/save-file";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { t } from "@/messages/en";

const says = t.settings.twoFactor;

type RecoveryCodesProps = { codes: readonly string[]; intro: string; onClose: () => void };

/** The recovery codes, the one time they can be seen; closed only by saying that they are kept. */
export function RecoveryCodes({ codes, intro, onClose }: RecoveryCodesProps) {
  const [isCopied, setIsCopied] = useState(false);
  const text = `${codes.join("\n")}\n`;
  const copy = (): void =>
    void navigator.clipboard.writeText(text).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  return (
    <Dialog title={says.codesTitle} onClose={onClose} isKept>
      <p className="text-sm text-soft">{intro}</p>
      <ul className="my-5 flex flex-col items-center gap-1.5 rounded-xl border border-line bg-card p-4 font-mono text-compact max-[359px]:text-xs">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2.5">
        <Button onClick={copy}>
          {isCopied ? (
            <Check aria-hidden="true" className="size-4 text-green" />
          ) : (
            <Copy aria-hidden="true" className="size-4" />
          )}
          <span aria-live="polite">{isCopied ? says.copied : says.copyCodes}</span>
        </Button>
        <Button onClick={() => saveFile(new Blob([text], { type: "text/plain" }), says.codesFile)}>
          <Download aria-hidden="true" className="size-4" />
          {says.downloadCodes}
        </Button>
        <Button tone="primary" onClick={onClose} className="ml-auto">
          {says.keptThem}
        </Button>
      </div>
    </Dialog>
  );
}
