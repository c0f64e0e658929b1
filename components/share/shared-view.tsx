import type { SharedProject } from "@/lib/projects";
import { Thumbnail } from "@/components/ui/thumbnail";
import { t } from "@/messages/en";
import { ForkButton } from "./fork-button";
import { ReportLink } from "./report-link";

const says = t.share.page;

type SharedViewProps = { project: SharedProject; previewUrl: string; isSignedIn: boolean };

/** The page behind a project's link: what was built, to look at, and a way to make it one's own. */
export function SharedView({ project, previewUrl, isSignedIn }: SharedViewProps) {
  const { id, token, name } = project;
  return (
    <main id="content" className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2.5 sm:px-6">
        <Thumbnail sharedAs={token} className="h-auto w-16 max-sm:w-14" />
        <div className="min-w-0 flex-1 basis-40">
          <h1 className="truncate text-base font-medium">{name}</h1>
          <p className="text-compact text-muted">{says.builtWith}</p>
        </div>
        <ReportLink token={token} name={name} />
        <ForkButton projectId={id} token={token} name={name} isSignedIn={isSignedIn} />
      </div>
      <iframe
        src={previewUrl}
        title={says.frame(name)}
        sandbox="allow-scripts allow-forms"
        referrerPolicy="no-referrer"
        className="min-h-0 w-full flex-1 bg-white"
      />
    </main>
  );
}
