import { Skeleton } from "@/components/ui/skeleton";

/** What stands in for a page until its first section is painted. */
export function CanvasSkeleton({ text }: { text: string }) {
  return (
    <output className="absolute inset-0 z-20 flex flex-col gap-8 bg-page p-8">
      <div className="flex items-center justify-between">
        <Skeleton className="h-5 w-28" />
        <Skeleton className="h-5 w-48 max-w-1/2" />
      </div>
      <div className="mt-6 flex flex-col gap-4">
        <Skeleton className="h-10 w-3/4" />
        <Skeleton className="h-10 w-1/2" />
        <Skeleton className="mt-2 w-2/3" />
        <Skeleton className="h-11 w-36" />
      </div>
      <div className="grid min-h-0 flex-1 grid-cols-3 gap-4">
        <Skeleton className="h-full max-h-56" />
        <Skeleton className="h-full max-h-56" />
        <Skeleton className="h-full max-h-56" />
      </div>
      <p className="text-center text-sm text-muted">{text}</p>
    </output>
  );
}
