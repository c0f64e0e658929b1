"use client";
import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { t } from "@/messages/en";

const SHOWN_MS = 1600;

/** Copies a text and says so with a check. */
export function CopyButton({ text, label, className }: { text: string; label: string; className?: string }) {
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = (): void =>
    void navigator.clipboard.writeText(text).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  return (
    <IconButton label={isCopied ? t.common.copied : label} onClick={copy} {...(className ? { className } : {})}>
      {isCopied ? <Check className="text-green" /> : <Copy />}
    </IconButton>
  );
}
