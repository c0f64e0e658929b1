import { Flag } from "lucide-react";
import { IconLink } from "@/components/ui/icon-button";
import { t } from "@/messages/en";

/** To the page where a visitor reports what is shared. */
export function ReportLink({ token, name }: { token: string; name: string }) {
  return (
    <IconLink href={`/p/${token}/report`} label={t.share.reportLabel(name)} rel="nofollow">
      <Flag aria-hidden="true" />
    </IconLink>
  );
}
