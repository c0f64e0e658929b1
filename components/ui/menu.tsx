"use client";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { cx } from "./class-names";
import { placePopover } from "./place-popover";
import { useKeepPlaced } from "./use-keep-placed";

export type MenuItem = {
  id: string;
  label: string;
  hint?: string;
  icon?: ReactNode;
  checked?: boolean;
  tone?: "bad";
  onSelect: () => void;
};
type MenuProps = {
  /** Name of the button. */
  label: string;
  trigger: ReactNode;
  triggerClassName: string;
  header?: ReactNode;
  groups: readonly { label?: string; items: readonly MenuItem[] }[];
  align?: "start" | "end";
  /** How wide the list is; as its words need unless told. */
  className?: string;
};

/** A button that opens a list of actions in the top layer: arrows move, Esc and a click outside close. */
export function Menu({
  label,
  trigger,
  triggerClassName,
  header,
  groups,
  align = "start",
  className = "w-max",
}: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useKeepPlaced(isOpen, button, panel, align);

  const onToggle = (open: boolean): void => {
    setIsOpen(open);
    if (!open) return;
    placePopover(button.current, panel.current, align);
    const all = items(panel.current);
    const chosen = all[0]?.ariaChecked === null ? null : all.find((item) => item.ariaChecked === "true");
    (chosen ?? all[0])?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = items(panel.current);
    const at = all.findIndex((item) => item === document.activeElement);
    const to = nextIndex(event.key, at, all.length);
    if (to === null) {
      if (event.key === "Tab") panel.current?.hidePopover();
      return;
    }
    event.preventDefault();
    all[to]?.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        className={triggerClassName}
      >
        {trigger}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        onToggle={(event) => onToggle(event.newState === "open")}
        className={cx(
          "fixed top-0 left-0 max-h-[min(70dvh,560px)] min-w-48 max-w-[calc(100vw-16px)] overflow-y-auto rounded-xl border border-strong bg-raised p-1.5 text-ink shadow-pop",
          className,
        )}
      >
        {header}
        <div role="menu" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
          {groups.map((group, index) => (
            <div
              key={group.label ?? index}
              role="group"
              aria-label={group.label ?? label}
              className="border-line not-first:mt-1.5 not-first:border-t not-first:pt-1.5"
            >
              {group.label ? <p className="px-2.5 pt-1 pb-1.5 text-xs text-muted">{group.label}</p> : null}
              {group.items.map((item) => (
                <MenuRow key={item.id} item={item} onPick={() => panel.current?.hidePopover()} />
              ))}
            </div>
          ))}
        </div>
      </div>
    </>
  );
}

function MenuRow({ item, onPick }: { item: MenuItem; onPick: () => void }) {
  const isChoice = item.checked !== undefined;
  return (
    <button
      type="button"
      role={isChoice ? "menuitemradio" : "menuitem"}
      {...(isChoice ? { "aria-checked": item.checked } : {})}
      tabIndex={-1}
      onClick={() => {
        onPick();
        item.onSelect();
      }}
      className={cx(
        "flex min-h-9 w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-left text-sm outline-none hover:bg-hover focus-visible:bg-hover pointer-coarse:min-h-11 aria-checked:bg-hover [&_svg]:size-4 [&_svg]:shrink-0",
        item.tone === "bad" ? "text-red" : "text-ink",
      )}
    >
      {item.icon}
      <span className="min-w-0">
        {item.label}
        {item.hint ? <span className="block text-xs text-soft">{item.hint}</span> : null}
      </span>
    </button>
  );
}

function items(panel: HTMLElement | null): HTMLElement[] {
  return panel ? [...panel.querySelectorAll<HTMLElement>("[role^=menuitem]")] : [];
}

function nextIndex(key: string, at: number, count: number): number | null {
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
