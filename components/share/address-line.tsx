import { ExternalLink } from "lucide-react";
import { IconLink } from "@/components/ui/icon-button";
import { CopyButton } from "@/components/workspace/chat/copy-button";

type AddressLineProps = { url: string; copyLabel: string; openLabel: string };

/** An address to look at, copy and open. */
export function AddressLine({ url, copyLabel, openLabel }: AddressLineProps) {
  return (
    <div className="flex items-center gap-1 rounded-lg border border-line bg-card py-1.5 pr-1.5 pl-3.5">
      <a
        href={url}
        target="_blank"
        rel="noreferrer"
        className="min-w-0 flex-1 truncate font-mono text-sm text-cyan hover:underline"
      >
        {url}
      </a>
      <CopyButton text={url} label={copyLabel} />
      <IconLink label={openLabel} href={url} target="_blank" rel="noreferrer">
        <ExternalLink />
      </IconLink>
    </div>
  );
}
