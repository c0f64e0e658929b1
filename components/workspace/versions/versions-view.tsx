"use client";
import { ArrowLeft } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useFork } from "@/components/share/use-fork";
import { Alert } from "@/components/ui/alert";
import { cx } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { PageNav } from "@/components/ui/page-nav";
import type { Version } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import { NotLoaded } from "../not-loaded";
import { ChangesView } from "./changes-view";
import { CompareView } from "./compare-view";
import type { VersionsPlace } from "./place";
import { UndoButtons } from "./undo-buttons";
import { useVersions, VERSIONS_PER_PAGE, type Versions } from "./use-versions";
import { VersionRow } from "./version-row";

const says = t.workspace.versions;

type VersionsViewProps = {
  projectId: string;
  currentId: string | null;
  isBusy: boolean;
  place: VersionsPlace;
  onPlace: (place: VersionsPlace) => void;
  onLook: (version: Version) => void;
  onRestore: (versionId: string, number: number) => void;
};

/** Every version: the list, what changed in one, two beside each other in the preview. */
export function VersionsView(props: VersionsViewProps) {
  const { projectId, currentId, isBusy, place, onPlace } = props;
  const [page, setPage] = useState(1);
  const versions = useVersions(projectId, currentId, page);
  const items = versions.items ?? [];
  const title = { list: says.title, changes: t.versions.diff.title, compare: t.versions.slider.title }[place.show];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (place.show !== "list") heading.current?.focus();
  }, [place.show]);

  return (
    <div className="absolute inset-0 flex flex-col">
      <div className="flex h-13 shrink-0 items-center gap-2 border-b border-line px-4">
        {place.show === "list" ? null : (
          <IconButton label={t.versions.back} onClick={() => onPlace({ show: "list" })}>
            <ArrowLeft />
          </IconButton>
        )}
        <h2 ref={heading} tabIndex={-1} className="mr-auto text-base font-medium outline-none">
          {title}
        </h2>
        {page === 1 ? <UndoButtons versions={items} isBusy={isBusy} onRestore={props.onRestore} /> : null}
      </div>
      {place.show === "compare" ? (
        <CompareView
          projectId={projectId}
          left={place.left}
          right={place.right}
          versions={items}
          onPick={(left, right) => onPlace({ show: "compare", left, right })}
        />
      ) : (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <div className={cx("mx-auto px-4 pb-8 sm:px-6", place.show === "list" ? "max-w-3xl pt-2" : "max-w-6xl")}>
            {place.show === "list" ? (
              <List {...props} versions={versions} page={page} onPage={setPage} />
            ) : (
              <ChangesView
                id={place.id}
                from={place.from}
                versions={items}
                onPick={(id, from) => onPlace({ show: "changes", id, from })}
              />
            )}
          </div>
        </div>
      )}
    </div>
  );
}

type ListProps = VersionsViewProps & { versions: Versions; page: number; onPage: (page: number) => void };

function List({ projectId, currentId, isBusy, onPlace, onLook, onRestore, versions, page, onPage }: ListProps) {
  const { fork, isForking, error: forkError } = useFork();
  const { items, total, error, retry, name } = versions;
  const otherThan = (id: string): string | null =>
    id === currentId ? (items?.find((version) => version.id !== id)?.id ?? null) : currentId;
  return (
    <>
      {isBusy ? <p className="mt-3 text-sm text-soft">{says.busy}</p> : null}
      {items && !error ? null : (
        <div className="mt-4">
          <NotLoaded error={error} says={says} onRetry={retry} />
        </div>
      )}
      {items?.length === 0 ? <p className="mt-4 text-sm text-soft">{says.empty}</p> : null}
      {forkError ? <Alert className="mt-4">{forkError}</Alert> : null}
      <ol>
        {items?.map((version) => {
          const other = otherThan(version.id);
          return (
            <VersionRow
              key={version.id}
              version={version}
              isCurrent={version.id === currentId}
              isBusy={isBusy}
              isForking={isForking}
              onLook={onLook}
              onRestore={onRestore}
              onFork={(versionId) => fork(projectId, versionId)}
              onName={name}
              onChanges={(id) => onPlace({ show: "changes", id, from: null })}
              onCompare={
                other === null
                  ? null
                  : (id) =>
                      onPlace(
                        id === currentId
                          ? { show: "compare", left: other, right: id }
                          : { show: "compare", left: id, right: other },
                      )
              }
            />
          );
        })}
      </ol>
      <div className="mt-4 flex justify-center">
        <PageNav page={page} perPage={VERSIONS_PER_PAGE} total={total} onPage={onPage} />
      </div>
    </>
  );
}
