import { sayMinute } from "@/components/client/format-date";

/** A moment to the minute. */
export function When({ at }: { at: string }) {
  return (
    <time dateTime={at} className="whitespace-nowrap">
      {sayMinute(at)}
    </time>
  );
}
