import { ImagePlus } from "lucide-react";
import { cx } from "@/components/ui/class-names";
import { t } from "@/messages/en";

const says = t.attach;

/** Laid over what takes dropped images while some are dragged on the page. */
export function DropTarget({ isOver }: { isOver: boolean }) {
  return (
    <div
      className={cx(
        "pointer-events-none absolute -inset-px z-10 flex flex-col items-center justify-center gap-1 rounded-[inherit] border-2 border-dashed bg-raised/95 p-3 text-center",
        isOver ? "border-cyan" : "border-strong",
      )}
    >
      <ImagePlus aria-hidden="true" className={cx("size-6", isOver ? "text-cyan" : "text-muted")} />
      <p className="text-sm font-medium">{says.drop}</p>
      <p className="text-compact text-soft max-sm:hidden">{says.dropHint}</p>
    </div>
  );
}
