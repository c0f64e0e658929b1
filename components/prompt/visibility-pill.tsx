import { Globe, Lock } from "lucide-react";
import { ToolButton } from "@/components/github/tool-button";
import { t } from "@/messages/en";

const says = t.prompt.visibility;

type VisibilityPillProps = { isPublic: boolean; onChange: (isPublic: boolean) => void };

/** In the composer's row: who will see the project. A click says the other. */
export function VisibilityPill({ isPublic, onChange }: VisibilityPillProps) {
  const { name, label } = isPublic ? says.public : says.private;
  const Icon = isPublic ? Globe : Lock;
  return (
    <ToolButton label={label} text={name} icon={<Icon aria-hidden="true" />} onClick={() => onChange(!isPublic)} />
  );
}
