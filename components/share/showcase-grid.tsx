import Image from "next/image";
import Link from "next/link";
import { buttonClasses } from "@/components/ui/button";
import { ListNote } from "@/components/ui/list-note";
import type { SharedProject } from "@/lib/projects";
import { t } from "@/messages/en";
import { ForkButton } from "./fork-button";
import { ReportLink } from "./report-link";

const says = t.share.showcase;

/** `hasPicture` says whether the checker has taken one; without it a frame without scripts stands in. */
export type ShownProject = SharedProject & { previewUrl: string; hasPicture: boolean };
type ShowcaseGridProps = { items: readonly ShownProject[]; page: number; pages: number; isSignedIn: boolean };

/** What people chose to show, newest first. */
export function ShowcaseGrid({ items, page, pages, isSignedIn }: ShowcaseGridProps) {
  return (
    <main id="content" className="mx-auto max-w-[1152px] px-4 py-12 sm:px-6">
      <h1 className="text-3xl font-semibold tracking-tight">{says.title}</h1>
      <p className="mt-2 max-w-2xl text-soft">{says.description}</p>
      {items.length === 0 ? (
        <div className="mt-8 rounded-2xl border border-line bg-card">
          <ListNote title={says.emptyTitle} text={says.emptyText} />
        </div>
      ) : null}
      <ul className="mt-8 grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {items.map((project) => (
          <Card key={project.id} project={project} isSignedIn={isSignedIn} />
        ))}
      </ul>
      {pages > 1 ? (
        <nav aria-label={says.pages} className="mt-8 flex justify-center gap-3">
          {page > 1 ? (
            <Link href={`/showcase?page=${page - 1}`} className={buttonClasses({})}>
              {says.newer}
            </Link>
          ) : null}
          {page < pages ? (
            <Link href={`/showcase?page=${page + 1}`} className={buttonClasses({})}>
              {says.older}
            </Link>
          ) : null}
        </nav>
      ) : null}
    </main>
  );
}

function Card({ project, isSignedIn }: { project: ShownProject; isSignedIn: boolean }) {
  const { id, token, name, blueprint, previewUrl, hasPicture } = project;
  return (
    <li className="flex flex-col overflow-hidden rounded-2xl border border-line bg-card">
      <Link
        href={`/p/${token}`}
        aria-label={says.look(name)}
        className="relative block aspect-[16/10] overflow-hidden border-b border-line bg-white outline-offset-[-2px]"
      >
        {hasPicture ? (
          <Image
            src={`/api/shared/${token}/thumbnail`}
            alt=""
            width={640}
            height={400}
            loading="lazy"
            className="size-full object-cover object-top"
          />
        ) : (
          // No scripts, no clicks: the page as it is now.
          <iframe
            src={`${previewUrl}?vectort-still`}
            title={name}
            aria-hidden="true"
            tabIndex={-1}
            loading="lazy"
            sandbox=""
            referrerPolicy="no-referrer"
            className="pointer-events-none absolute top-0 left-0 h-[400%] w-[400%] origin-top-left scale-25"
          />
        )}
      </Link>
      <div className="flex items-center gap-3 p-4">
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-base font-medium">{name}</h2>
          <p className="text-compact text-muted">{t.blueprints[blueprint].name}</p>
        </div>
        <ReportLink token={token} name={name} />
        <ForkButton projectId={id} token={token} name={name} isSignedIn={isSignedIn} />
      </div>
    </li>
  );
}
