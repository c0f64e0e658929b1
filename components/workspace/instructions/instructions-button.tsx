"use client";
import { ScrollText } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { t } from "@/messages/en";
import { InstructionsDialog } from "./instructions-dialog";

/** Opens what holds for every request in the project. */
export function InstructionsButton({ projectId }: { projectId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton label={t.instructions.button} onClick={() => setIsOpen(true)}>
        <ScrollText />
      </IconButton>
      {isOpen ? <InstructionsDialog projectId={projectId} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
