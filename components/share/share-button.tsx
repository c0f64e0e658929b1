"use client";
import { Share2 } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { t } from "@/messages/en";
import { ShareDialog } from "./share-dialog";

/** Opens the dialog that says who sees the project. */
export function ShareButton({ projectId }: { projectId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton label={t.share.button} onClick={() => setIsOpen(true)}>
        <Share2 />
      </IconButton>
      {isOpen ? <ShareDialog projectId={projectId} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
