"use client";
import {
  Code,
  Download,
  ExternalLink,
  Eye,
  History,
  Monitor,
  MousePointerClick,
  RotateCw,
  Smartphone,
  Tablet,
} from "lucide-react";
import { cx } from "@/components/ui/class-names";
import { ShareButton } from "@/components/share/share-button";
import { IconButton, IconLink } from "@/components/ui/icon-button";
import { InstructionsButton } from "./instructions/instructions-button";
import { ProjectTitle } from "./project-title";
import { PublishButton } from "./publish/publish-button";
import { t } from "@/messages/en";

export type AppView = "preview" | "code" | "versions";
export type Device = "desktop" | "tablet" | "phone";

const VIEWS = [
  { id: "preview", Icon: Eye },
  { id: "code", Icon: Code },
  { id: "versions", Icon: History },
] as const;
const DEVICES = [
  { id: "desktop", Icon: Monitor },
  { id: "tablet", Icon: Tablet },
  { id: "phone", Icon: Smartphone },
] as const;

type AppHeaderProps = {
  name: string;
  onRename: (name: string) => void;
  projectId: string;
  /** The current version; null before the first. */
  version: { id: string; number: number } | null;
  view: AppView;
  onView: (view: AppView) => void;
  device: Device;
  onDevice: (device: Device) => void;
  previewUrl: string | null;
  onRefresh: () => void;
  /** Whether an element of the page is being chosen, and the way to begin and end it; left out while nothing can be. */
  selecting?: { isOn: boolean; set: (isOn: boolean) => void } | undefined;
};

/** Title, size of the frame, reload, open in a tab, what is shown, download, share, publish. */
export function AppHeader(props: AppHeaderProps) {
  const { name, view, device, previewUrl, selecting } = props;
  const isPreview = view === "preview";
  return (
    <div className="flex min-h-12 shrink-0 items-center gap-x-1 gap-y-1.5 border-b border-line px-3 py-1.5 @max-[39rem]:flex-wrap pointer-coarse:@max-3xl:flex-wrap">
      <ProjectTitle name={name} onRename={props.onRename} />
      {isPreview ? (
        <>
          <div role="group" aria-label={t.workspace.device.label} className="flex gap-0.5 max-sm:hidden">
            {DEVICES.map(({ id, Icon }) => (
              <IconButton
                key={id}
                label={t.workspace.device[id]}
                aria-pressed={device === id}
                onClick={() => props.onDevice(id)}
              >
                <Icon />
              </IconButton>
            ))}
          </div>
          <span aria-hidden="true" className="mx-1 h-5 w-px shrink-0 bg-line @max-3xl:hidden" />
          <IconButton label={t.workspace.refresh} onClick={props.onRefresh}>
            <RotateCw />
          </IconButton>
          {previewUrl ? (
            <IconLink label={t.workspace.openTab} href={previewUrl} target="_blank" rel="noreferrer">
              <ExternalLink />
            </IconLink>
          ) : (
            // Nothing may move under the pointer when the address comes.
            <IconButton label={t.workspace.openTab} disabled>
              <ExternalLink />
            </IconButton>
          )}
          {selecting ? (
            <IconButton
              label={t.select.button}
              aria-pressed={selecting.isOn}
              onClick={() => selecting.set(!selecting.isOn)}
            >
              <MousePointerClick />
            </IconButton>
          ) : null}
        </>
      ) : null}
      <div className="ml-auto flex items-center justify-end gap-1.5 pl-2 @max-3xl:gap-1 @max-[39rem]:basis-full @max-[39rem]:flex-wrap pointer-coarse:@max-3xl:basis-full">
        <div
          role="group"
          aria-label={t.workspace.view.label}
          className="flex rounded-lg border border-line p-0.5 pointer-coarse:border-0 pointer-coarse:p-0"
        >
          {VIEWS.map(({ id, Icon }) => (
            <button
              key={id}
              type="button"
              aria-pressed={view === id}
              onClick={() => props.onView(id)}
              className={cx(
                "flex h-7 items-center gap-1.5 rounded-md px-2.5 text-compact transition duration-150 @max-3xl:px-2 pointer-coarse:h-11",
                view === id ? "bg-hover text-ink" : "text-soft hover:text-ink",
              )}
            >
              <Icon aria-hidden="true" className="size-4" />
              <span className="@max-3xl:sr-only">{t.workspace.view[id]}</span>
            </button>
          ))}
        </div>
        {props.version ? (
          <IconLink label={t.common.downloadZip} href={`/api/projects/${props.projectId}/download`} download="">
            <Download />
          </IconLink>
        ) : null}
        <InstructionsButton projectId={props.projectId} />
        {props.version ? <ShareButton projectId={props.projectId} /> : null}
        {props.version ? (
          // On a phone it stands beside the tabs, where it is seen from both.
          <div className="max-md:hidden">
            <PublishButton projectId={props.projectId} version={props.version} />
          </div>
        ) : null}
      </div>
    </div>
  );
}
