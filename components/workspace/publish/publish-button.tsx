"use client";
import { Globe } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Version } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import { PublishDialog } from "./publish-dialog";

/** Opens the publish dialog for the project's current version. */
export function PublishButton({ projectId, version }: { projectId: string; version: Pick<Version, "id" | "number"> }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button tone="primary" size="small" onClick={() => setIsOpen(true)}>
        <Globe aria-hidden="true" className="size-4" />
        {t.publish.button}
      </Button>
      {isOpen ? <PublishDialog projectId={projectId} version={version} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
